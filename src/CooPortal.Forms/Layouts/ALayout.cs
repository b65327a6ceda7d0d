using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;

namespace CooPortal.Forms.Layouts;

/// <summary>1.10 中国—澳大利亚 (ChAFTA).</summary>
internal static class ALayout
{
    private static readonly CertificateType Type = CertificateCatalogue.Get("A");

    public static FormLayout Form { get; } = new FourteenBoxForm
    {
        Type = Type,
        Tint = 0xDCE3CB,
        Subtitle = "Form for China-Australia Free Trade Agreement",
        Below = ["Issued in: THE PEOPLE'S REPUBLIC OF CHINA"],
        Declares = width => Declaration.ExportedTo(
            width,
            "The undersigned hereby declares that the above-stated information is correct and that the goods comply with the origin requirements specified in the China-Australia Free Trade Agreement for the goods exported to"),
        Certifies = "On the basis of the control carried out, it is hereby certified that the information herein is correct and that the described goods comply with the origin requirements of the China-Australia Free Trade Agreement.",
        Notes = Notes,
    }.Build();

    private static Overleaf Notes => new("OVERLEAF INSTRUCTION",
    [
        BoxNotes.Exporter("1"),
        BoxNotes.Producer("2"),
        "Box 3: Full legal name, address and country of the importer in Australia, if known.",
        BoxNotes.Transport("4", "Australia"),
        "Box 5: Remarks, such as order or letter of credit numbers. Name, address and country of the producer where a non-party issues the invoice. ISSUED RETROSPECTIVELY where the certificate is issued after shipment. CERTIFIED TRUE COPY, with number and date of the original, on a copy that takes the place of a lost certificate.",
        BoxNotes.Items("6", Type.LargestItemCount),
        BoxNotes.Marks("7"),
        BoxNotes.Description("8"),
        BoxNotes.Subheading("9"),
        BoxNotes.WholeOrSpecific("10"),
        BoxNotes.GrossAndQuantity("11"),
        BoxNotes.Invoice("12"),
        BoxNotes.SignedBy("13", "the exporter or producer"),
        BoxNotes.SignedBy("14", "the issuing body in China"),
        BoxNotes.NoAlteration,
    ]);
}
