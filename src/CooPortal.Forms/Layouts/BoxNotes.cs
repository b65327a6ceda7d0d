using System.Globalization;

namespace CooPortal.Forms.Layouts;

/// <summary>Notes overleaf that many forms have alike, in our own words; the number of the box is the form's.</summary>
internal static class BoxNotes
{
    public const string NoAlteration = "The form may not be altered. Corrections need a new certificate that takes the place of this one.";

    public static string Exporter(string box) =>
        Of(box, "Full legal name, address and country of the exporter in China. One company only; it is the one that applies for the certificate.");

    public static string Producer(string box) =>
        Of(box, "Full legal name, address and country of the producer; each producer when there are several. SAME where the exporter is the producer, UNKNOWN where it is not known. AVAILABLE UPON REQUEST where the information is kept confidential.");

    public static string Consignee(string box, string country) => Of(box, $"Full legal name, address and country of the consignee in {country}.");

    public static string Transport(string box, string country) =>
        Of(box, $"Date of departure, number of the vessel, flight, train or vehicle, port of loading in China and port of discharge in {country}, as far as they are known. Three asterisks stand for what is not known before shipment.");

    /// <param name="box">Number of the box.</param>
    /// <param name="most">Largest number of items on one certificate; null for any.</param>
    public static string Items(string box, int? most = null) => Of(box, most is { } limit
        ? string.Create(CultureInfo.InvariantCulture, $"Number of each item, at most {limit} on one certificate; further goods need another certificate.")
        : "Number of each item.");

    public static string Marks(string box) =>
        Of(box, "Marks and numbers on the packages; N/M when there are none. Marks that are pictures are shown on an attached sheet.");

    public static string Description(string box) =>
        Of(box, "Number and kind of packages, and a description of each good in such detail that customs officers can identify it and compare it with the invoice and the Harmonized System. IN BULK when the goods are not packed. Three asterisks close the list and nothing may be added below them.");

    /// <summary>HS code of six digits.</summary>
    public static string Subheading(string box) => Of(box, "Code of the Harmonized System, six digits, of each good.");

    /// <summary>Criteria WO, WP and PSR.</summary>
    public static string WholeOrSpecific(string box) =>
        Of(box, "Origin criterion of each good: WO for goods wholly obtained or produced; WP for goods produced exclusively from originating materials; PSR for goods of non-originating materials that meet the product specific rule.");

    public static string GrossAndQuantity(string box) =>
        Of(box, "Gross weight and quantity with its unit; other measures, such as litres or cubic metres, where they are usual.");

    public static string Invoice(string box) => Of(box, "Number and date of the commercial invoice.");

    /// <summary>What the customs authority of the importing country fills in.</summary>
    public static string Treatment(string box) => Of(box, "For the customs authority of the importing Party: whether preferential treatment is given.");

    public static string SignedBy(string box, string signer) => Of(box, $"To be completed, signed, dated and stamped by {signer}.");

    private static string Of(string box, string text) => $"Box {box}: {text}";
}
