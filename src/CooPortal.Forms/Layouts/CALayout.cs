using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Formatters;

namespace CooPortal.Forms.Layouts;

/// <summary>1.27 中国—柬埔寨自贸协定: after Form E.</summary>
internal static class CALayout
{
    public static FormLayout Form { get; } = new FormEForm
    {
        Type = CertificateCatalogue.Get("CA"),
        Tint = 0xDAD3E8,
        Notes = Notes,
        NumberLabel = "Certificate No.",
        Title =
        [
            new("CHINA-CAMBODIA", FontRole.Subtitle),
            new("FREE TRADE AGREEMENT", FontRole.Subtitle, Space: 0.6),
            new("CERTIFICATE OF ORIGIN", FontRole.Title, Space: 3),
            new("(Combined Declaration and Certificate)"),
            new("Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, Space: 4),
            new("(Country)", FontRole.Hint, Space: 0.4),
            new("See Overleaf Notes"),
        ],
        Continuation = ("CHINA-CAMBODIA FREE TRADE AGREEMENT", "CERTIFICATE OF ORIGIN"),
        Agreement = "China-Cambodia Free Trade Agreement",
        Ticks =
        [
            new Tick(9, 4.4, "Issued Retroactively", RemarkFormatter.IsLate),
            new Tick(54, 4.4, "Third Party Invoicing", input => input.Certificate.Header.ThirdPartyInvoice),
        ],
    }.Build();

    private static Overleaf Notes => new("OVERLEAF NOTES",
    [
        "The form is for goods that move between China and Cambodia under their Free Trade Agreement, comply with its rules of origin and are consigned as it requires.",
        "Box 1: Full legal name, address and country of the exporter in China; one company only.",
        BoxNotes.Consignee("2", "Cambodia"),
        "Box 3: Route, date of departure, name of the vessel or number of the aircraft, and port of discharge, as far as they are known.",
        BoxNotes.Treatment("4"),
        BoxNotes.Items("5"),
        "Box 6: Marks and numbers on the packages; N/M when there are none.",
        "Box 7: Number and kind of packages and a description of each good in such detail that customs officers can identify it; IN BULK when not packed. The code of the Harmonized System, six digits, follows the description. Three asterisks close the list. Where a company of a third party issues the invoice, its name and country follow.",
        "Box 8: Origin criterion of each good: WO wholly obtained or produced; PE produced exclusively from originating materials; RVC regional value content of at least 40 %, with its percentage; CTH change in tariff heading; PSR product specific rule.",
        "Box 9: Gross weight or other quantity. The FOB value only where the criterion is RVC.",
        "Box 10: Number and date of the commercial invoice; of the invoice of the third party, where one invoices.",
        BoxNotes.SignedBy("11", "the exporter"),
        "Box 12: To be completed, signed, dated and stamped by the issuing body. CERTIFIED TRUE COPY, with number and date of the original, on a copy that takes the place of a lost certificate.",
        "Box 13: Ticked where the certificate is issued after shipment, and where a third party invoices.",
    ]);
}
