using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;

namespace CooPortal.Forms.Layouts;

/// <summary>1.11 中国—哥斯达黎加, Form L: the invoiced value by line.</summary>
internal static class LLayout
{
    private static readonly CertificateType Type = CertificateCatalogue.Get("L");

    public static FormLayout Form { get; } = new FourteenBoxForm
    {
        Type = Type,
        Tint = 0xD3DDEE,
        Subtitle = "for China-Costa Rica Free Trade Agreement",
        Below = ["Issued in THE PEOPLE'S REPUBLIC OF CHINA", "(see Overleaf Instruction)"],
        Official = "For Official Use Only",
        Columns =
        [
            GoodsColumns.Item(Type, "6", 7),
            GoodsColumns.Marks(Type, "7", 13),
            GoodsColumns.Description(Type, "8", 32),
            GoodsColumns.Subheading(Type, "9", 10),
            GoodsColumns.Criterion(Type, "10", 9),
            GoodsColumns.GrossAndQuantity(Type, "11", 13),
            GoodsColumns.InvoiceWithValues(Type, "12", 16),
        ],
        Declares = width => Declaration.Produced(
            width,
            "The undersigned hereby declares that the above details and statements are correct, that all the goods were produced in",
            "and that they comply with the origin requirements specified in the FTA for the goods exported to"),
        Certifies = "On the basis of control carried out, it is hereby certified that the information herein is correct and that the goods described comply with the origin requirements specified in the Agreement.",
        IsCertificationAnnotated = true,
        Notes = Notes,
    }.Build();

    private static Overleaf Notes => new("OVERLEAF INSTRUCTION",
    [
        BoxNotes.Exporter("1"),
        BoxNotes.Producer("2"),
        "Box 3: Full legal name, address and country of the importer in Costa Rica.",
        BoxNotes.Transport("4", "Costa Rica"),
        "Box 5: Remarks, such as order or letter of credit numbers. Name and address of the producer in the originating Party where a non-party issues the invoice.",
        BoxNotes.Items("6", Type.LargestItemCount),
        BoxNotes.Marks("7"),
        BoxNotes.Description("8"),
        BoxNotes.Subheading("9"),
        BoxNotes.WholeOrSpecific("10"),
        BoxNotes.GrossAndQuantity("11"),
        "Box 12: Number and date of the invoice and the value that it states, also where a third party issues it.",
        BoxNotes.SignedBy("13", "the exporter"),
        "Box 14: To be completed, signed, dated and stamped by the issuing body. ISSUED RETROSPECTIVELY where the certificate is issued after shipment. CERTIFIED TRUE COPY, with number and date of the original, on a copy that takes the place of a lost certificate.",
        BoxNotes.NoAlteration,
    ]);
}
