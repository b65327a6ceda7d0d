namespace CooPortal.Forms;

/// <summary>How a form is rendered; nothing of it changes what the form says.</summary>
public sealed record FormRenderOptions
{
    /// <summary>标准格式: frame, captions, security background and back page.</summary>
    public static FormRenderOptions FullForm { get; } = new();

    /// <summary>套打: text only, onto a pre-printed form.</summary>
    public static FormRenderOptions Overprint { get; } = new() { HasFrame = false };

    public bool HasFrame { get; init; } = true;

    /// <summary>Offset of the printer in millimetres to the right.</summary>
    public double OffsetRight { get; init; }

    /// <summary>Offset of the printer in millimetres downwards.</summary>
    public double OffsetDown { get; init; }

    /// <summary>连词符转换: long words of descriptions part with a hyphen at the end of a line.</summary>
    public bool Hyphenate { get; init; }

    /// <summary>Folder with the official overleaf notes, one file <c>&lt;layout&gt;.txt</c> per form; null uses our own wording.</summary>
    public string? OverleafFolder { get; init; }
}
