using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;

namespace CooPortal.Forms.Layouts;

/// <summary>1.22 中国—格鲁吉亚.</summary>
internal static class GELayout
{
    private static readonly CertificateType Type = CertificateCatalogue.Get("GE");

    public static FormLayout Form { get; } = new FourteenBoxForm
    {
        Type = Type,
        Tint = 0xE4D8EC,
        Subtitle = "Form for China-Georgia Free Trade Agreement",
        Below = ["Issued in THE PEOPLE'S REPUBLIC OF CHINA", "(see Overleaf Instruction)"],
        Declares = width => Declaration.Produced(
            width,
            "The undersigned hereby declares that the above details and statements are correct, that all the goods were produced in",
            "and that they comply with the origin requirements specified in the FTA for the goods exported to"),
        Certifies = "On the basis of control carried out, it is hereby certified that the information herein is correct and that the goods described comply with the origin requirements specified in the China-Georgia Free Trade Agreement.",
        Notes = Notes,
    }.Build();

    private static Overleaf Notes => new("OVERLEAF INSTRUCTION",
    [
        BoxNotes.Exporter("1"),
        BoxNotes.Producer("2"),
        "Box 3: Full legal name, address and country of the importer in Georgia, if known.",
        BoxNotes.Transport("4", "Georgia"),
        "Box 5: Remarks, such as order or letter of credit numbers. Name, address and country of an operator of a non-party that issues the invoice. ISSUED RETROSPECTIVELY where the certificate is issued after shipment. CERTIFIED TRUE COPY, with number and date of the original, on a copy that takes the place of a lost certificate.",
        BoxNotes.Items("6", Type.LargestItemCount),
        BoxNotes.Marks("7"),
        BoxNotes.Description("8"),
        BoxNotes.Subheading("9"),
        "Box 10: Origin criterion of each good: WO for goods wholly obtained or produced; WP for goods produced exclusively from originating materials; the percentage, such as 45%, for goods with a regional value content of at least 40 %; PSR for goods that meet a product specific rule.",
        BoxNotes.GrossAndQuantity("11"),
        BoxNotes.Invoice("12"),
        BoxNotes.SignedBy("13", "the exporter"),
        BoxNotes.SignedBy("14", "the issuing body in China"),
        BoxNotes.NoAlteration,
    ]);
}
