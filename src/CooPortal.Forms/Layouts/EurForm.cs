using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;

namespace CooPortal.Forms.Layouts;

/// <summary>The agreements whose form follows EUR.1: thirteen boxes, endorsement at the left, notes overleaf.</summary>
internal sealed record EurForm
{
    private const double Foot = 211;

    public required CertificateType Type { get; init; }

    public required int Tint { get; init; }

    /// <summary>The partner, as in Iceland.</summary>
    public required string Partner { get; init; }

    /// <summary>Where consignees are, when that is more than the partner.</summary>
    public string? Consignees { get; init; }

    /// <summary>What the note on transport says further.</summary>
    public string TransportNote { get; init; } = "";

    public FormLayout Build() => new AgreementForm
    {
        Type = Type,
        Tint = Tint,
        Notes = Notes,
        Continuation = ("CERTIFICATE OF ORIGIN", $"used in FTA between China and {Partner}"),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 27)),
            HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 46, 90, 27)),
            TitleBox.BesideCode(new Place(SheetFrame.Middle, 19, 90, 54), "No.",
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Subtitle),
                new TitleLine("Certificate of Origin used in FTA between", FontRole.Statement, Space: 2),
                new TitleLine("CHINA", FontRole.Subtitle),
                new TitleLine("and", FontRole.Statement, Space: 0.8),
                new TitleLine(Partner.ToUpperInvariant(), FontRole.Subtitle, Space: 0.8),
                new TitleLine("See notes overleaf before completing this form", FontRole.Statement, Space: 2.4)),
            HeadBoxes.TransportLines(Type, "3", new Place(SheetFrame.Left, 73, 90, 30)),
            AgreementBoxes.Remarks(Type, "4", new Place(SheetFrame.Middle, 73, 90, 30)),
        ],
        Columns =
        [
            GoodsColumns.Item(Type, "5", 7),
            GoodsColumns.Marks(Type, "6", 13),
            GoodsColumns.Description(Type, "7", 34),
            GoodsColumns.Subheading(Type, "8", 10),
            GoodsColumns.Criterion(Type, "9", 9),
            GoodsColumns.GrossAndQuantity(Type, "10", 13),
            GoodsColumns.Invoice(Type, "11", 14),
        ],
        Foot =
        [
            SignatureBoxes.Customs("12", Type.Caption("12"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(90, "It is hereby certified, on the basis of control carried out, that the declaration of the exporter is correct.")),
            SignatureBoxes.Exporter("13", Type.Caption("13"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Produced(
                    90,
                    "The undersigned hereby declares that the above details and statements are correct, that all the goods were produced in",
                    "and that they comply with the origin requirements specified in the FTA for the goods exported to",
                    countryHint: "(country)",
                    importingHint: "(importing country)")),
        ],
    }.Build();

    private Overleaf Notes => new("NOTES",
    [
        "The certificate may not contain erasures or words written over one another. Alterations need a new certificate that takes the place of this one.",
        BoxNotes.Exporter("1"),
        BoxNotes.Consignee("2", Consignees ?? Partner),
        $"{BoxNotes.Transport("3", Partner)}{TransportNote}",
        "Box 4: Remarks, such as order or letter of credit numbers. ISSUED RETROSPECTIVELY where the certificate is issued after shipment. CERTIFIED TRUE COPY, with number and date of the original, on a copy that takes the place of a lost certificate.",
        $"{BoxNotes.Items("5", Type.LargestItemCount)} Each item begins with its number and no space may be left between items.",
        BoxNotes.Marks("6"),
        BoxNotes.Description("7"),
        BoxNotes.Subheading("8"),
        BoxNotes.WholeOrSpecific("9"),
        "Box 10: Gross mass in kilograms or another measure, such as litres or cubic metres.",
        BoxNotes.Invoice("11"),
        BoxNotes.SignedBy("12", "the authorised body in China"),
        BoxNotes.SignedBy("13", "the exporter"),
    ]);
}
