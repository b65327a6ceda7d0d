using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;

namespace CooPortal.Forms.Layouts;

/// <summary>1.6 中国—智利, Form F: net weight or quantity, the certification wider.</summary>
internal static class FLayout
{
    private static readonly CertificateType Type = CertificateCatalogue.Get("F");

    public static FormLayout Form { get; } = new FourteenBoxForm
    {
        Type = Type,
        Tint = 0xF0D6CE,
        Subtitle = "Form for China-Chile FTA",
        SubtitleSpace = 1.6,
        Below = ["Issued in: CHINA", "(see Instruction overleaf)"],
        Official = "For Official Use Only",
        Columns =
        [
            GoodsColumns.Item(Type, "6", 7),
            GoodsColumns.Marks(Type, "7", 11),
            GoodsColumns.Description(Type, "8", 36),
            GoodsColumns.Subheading(Type, "9", 10),
            GoodsColumns.Criterion(Type, "10", 9),
            new GoodsColumn("11", Type.Caption("11"), 13) { Cell = (line, _) => Lines.Of(WeightFormatter.Net(line), QuantityFormatter.All(line)) },
            GoodsColumns.Invoice(Type, "12", 14),
        ],
        Declared = 83,
        Declares = width => Declaration.Produced(
            width,
            "The undersigned hereby declares that the above details and statements are correct, that all the goods were produced in",
            "and that they comply with the origin requirements specified in the FTA for the goods exported to"),
        Certifies = "It is hereby certified, on the basis of control carried out, that the information herein is correct and that the goods described comply with the origin requirements specified in the China-Chile FTA.",
        Notes = Notes,
    }.Build();

    private static Overleaf Notes => new("INSTRUCTIONS",
    [
        BoxNotes.Exporter("1"),
        BoxNotes.Producer("2"),
        BoxNotes.Consignee("3", "Chile"),
        BoxNotes.Transport("4", "Chile"),
        "Box 5: Remarks, such as order or letter of credit numbers. Name and country of an operator of a non-party that issues the invoice. ISSUED RETROACTIVELY where the certificate is issued after shipment. CERTIFIED TRUE COPY, with number and date of the original, on a copy that takes the place of a lost certificate.",
        BoxNotes.Items("6", Type.LargestItemCount),
        BoxNotes.Marks("7"),
        BoxNotes.Description("8"),
        BoxNotes.Subheading("9"),
        "Box 10: Origin criterion of each good: WO for goods wholly obtained or produced; WP for goods produced exclusively from originating materials; RVC for goods with a regional value content of at least 40 %; PSR for goods that meet the product specific rule.",
        "Box 11: Net weight or quantity with its unit of measurement.",
        BoxNotes.Invoice("12"),
        BoxNotes.SignedBy("13", "the exporter or producer"),
        BoxNotes.SignedBy("14", "the issuing body in China"),
        BoxNotes.NoAlteration,
    ]);
}
