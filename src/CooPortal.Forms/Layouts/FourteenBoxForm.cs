using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;

namespace CooPortal.Forms.Layouts;

/// <summary>The bilateral agreements with exporter, producer and importer on the left, transport beside remarks: fourteen boxes, notes overleaf.</summary>
internal sealed record FourteenBoxForm
{
    private const double Foot = 211;

    public required CertificateType Type { get; init; }

    public required int Tint { get; init; }

    /// <summary>Form for China-Georgia Free Trade Agreement: the second line of the title.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Room over the second line of the title, in millimetres.</summary>
    public double SubtitleSpace { get; init; } = 2;

    /// <summary>Lines of the title under those two.</summary>
    public required IReadOnlyList<string> Below { get; init; }

    /// <summary>Caption of the box for officials.</summary>
    public string Official { get; init; } = "For official use only";

    /// <summary>Columns of the goods; those of the Georgian form if the form has none of its own.</summary>
    public IReadOnlyList<GoodsColumn>? Columns { get; init; }

    /// <summary>Width of the exporter's declaration, in millimetres.</summary>
    public double Declared { get; init; } = 90;

    /// <summary>The exporter's declaration, for a width in millimetres.</summary>
    public required Func<double, BoxPart[]> Declares { get; init; }

    public required string Certifies { get; init; }

    /// <summary>Late issue and replacement stand in the certification instead of in the remarks.</summary>
    public bool IsCertificationAnnotated { get; init; }

    public required Overleaf Notes { get; init; }

    public FormLayout Build() => new AgreementForm
    {
        Type = Type,
        Tint = Tint,
        Notes = Notes,
        Continuation = ("CERTIFICATE OF ORIGIN", Subtitle),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 27)),
            AgreementBoxes.Producer(Type, "2", new Place(SheetFrame.Left, 46, 90, 27)),
            TitleBox.BesideCode(new Place(SheetFrame.Middle, 19, 90, 54), "Certificate No.:",
            [
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Subtitle),
                new TitleLine(Subtitle, FontRole.Subtitle, SubtitleSpace),
                .. Below.Select(line => new TitleLine(line, FontRole.Statement, Space: 3)),
            ]),
            HeadBoxes.Consignee(Type, "3", new Place(SheetFrame.Left, 73, 90, 26)),
            AgreementBoxes.Official(Official, new Place(SheetFrame.Middle, 73, 90, 26)),
            HeadBoxes.TransportLines(Type, "4", new Place(SheetFrame.Left, 99, 90, 27)),
            AgreementBoxes.Remarks(Type, "5", new Place(SheetFrame.Middle, 99, 90, 27)),
        ],
        Columns = Columns ??
        [
            GoodsColumns.Item(Type, "6", 7),
            GoodsColumns.Marks(Type, "7", 13),
            GoodsColumns.Description(Type, "8", 33),
            GoodsColumns.Subheading(Type, "9", 10),
            GoodsColumns.Criterion(Type, "10", 9),
            GoodsColumns.GrossAndQuantity(Type, "11", 14),
            GoodsColumns.Invoice(Type, "12", 14),
        ],
        Foot =
        [
            SignatureBoxes.Exporter("13", Type.Caption("13"), new Place(SheetFrame.Left, Foot, Declared, SheetFrame.Bottom - Foot), wording: Declares(Declared)),
            IsCertificationAnnotated ? AgreementBoxes.Annotated(Certification) : Certification,
        ],
    }.Build();

    private Box Certification
    {
        get
        {
            var width = SheetFrame.Width - Declared;
            return SignatureBoxes.Customs("14", Type.Caption("14"), new Place(SheetFrame.Left + Declared, Foot, width, SheetFrame.Bottom - Foot), wording: Declaration.Plain(width, Certifies));
        }
    }
}
