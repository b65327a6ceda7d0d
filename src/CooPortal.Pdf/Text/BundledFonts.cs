namespace CooPortal.Pdf.Text;

/// <summary>The fonts that come with the product (OFL 1.1), each read at its first use and kept for the life of the process.</summary>
public static class BundledFonts
{
    private static readonly Lazy<TrueTypeFont> LazyTinos = Lazily("Tinos-Regular");
    private static readonly Lazy<TrueTypeFont> LazyTinosBold = Lazily("Tinos-Bold");
    private static readonly Lazy<TrueTypeFont> LazyArimo = Lazily("Arimo-Regular");
    private static readonly Lazy<TrueTypeFont> LazyArimoBold = Lazily("Arimo-Bold");
    private static readonly Lazy<TrueTypeFont> LazyCousine = Lazily("Cousine-Regular");
    private static readonly Lazy<TrueTypeFont> LazyNotoSans = Lazily("NotoSansSC-Regular");
    private static readonly Lazy<TrueTypeFont> LazyNotoSansBold = Lazily("NotoSansSC-Bold");
    private static readonly Lazy<TrueTypeFont> LazyNotoSerif = Lazily("NotoSerifSC-Regular");
    private static readonly Lazy<FontChain> LazySerif = new(() => new FontChain(Tinos, NotoSerif, Arimo, NotoSans));
    private static readonly Lazy<FontChain> LazySerifBold = new(() => new FontChain(TinosBold, NotoSansBold, NotoSerif));
    private static readonly Lazy<FontChain> LazySans = new(() => new FontChain(Arimo, NotoSans, Tinos, NotoSerif));
    private static readonly Lazy<FontChain> LazySansBold = new(() => new FontChain(ArimoBold, NotoSansBold, NotoSans));
    private static readonly Lazy<FontChain> LazyMonospaced = new(() => new FontChain(Cousine, NotoSans, Arimo, NotoSerif));

    /// <summary>Directory beside the program that the build fills.</summary>
    public static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "fonts");

    /// <summary>Metrics of Times New Roman.</summary>
    public static TrueTypeFont Tinos => LazyTinos.Value;

    public static TrueTypeFont TinosBold => LazyTinosBold.Value;

    /// <summary>Metrics of Arial.</summary>
    public static TrueTypeFont Arimo => LazyArimo.Value;

    public static TrueTypeFont ArimoBold => LazyArimoBold.Value;

    /// <summary>Metrics of Courier New.</summary>
    public static TrueTypeFont Cousine => LazyCousine.Value;

    /// <summary>黑体.</summary>
    public static TrueTypeFont NotoSans => LazyNotoSans.Value;

    public static TrueTypeFont NotoSansBold => LazyNotoSansBold.Value;

    /// <summary>宋体.</summary>
    public static TrueTypeFont NotoSerif => LazyNotoSerif.Value;

    /// <summary>Latin in Tinos, Chinese in 宋体.</summary>
    public static FontChain Serif => LazySerif.Value;

    public static FontChain SerifBold => LazySerifBold.Value;

    /// <summary>Latin in Arimo, Chinese in 黑体.</summary>
    public static FontChain Sans => LazySans.Value;

    public static FontChain SansBold => LazySansBold.Value;

    /// <summary>Latin in Cousine, Chinese in 黑体.</summary>
    public static FontChain Monospaced => LazyMonospaced.Value;

    private static Lazy<TrueTypeFont> Lazily(string name) => new(() => TrueTypeFont.Load(Path.Combine(Directory, name + ".ttf")));
}
