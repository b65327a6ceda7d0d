using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>1.19 输往墨西哥瓷砖价格承诺证书: the general form with a statement on the undertaking.</summary>
internal static class ADLayout
{
    private const double Foot = 215;

    private static readonly CertificateType Type = CertificateCatalogue.Get("AD");

    public static FormLayout Form { get; } = new GeneralForm
    {
        Type = Type,
        Tint = Colour.FromRgb(0xE9D2C8),
        Title = TileTitle("EXPORTED TO MEXICO"),
        Continuation = ("CERTIFICATE OF ORIGIN", "for ceramic tiles exported to Mexico under price undertaking"),
        Foot = TileSignatures(Type, Foot, "Mexico"),
    }.Build();

    /// <summary>Title of the forms for tiles under a price undertaking.</summary>
    internal static BoxPart[] TileTitle(string destination) =>
    [
        new Printed(0, 15, 90, "CERTIFICATE OF ORIGIN", FontRole.Title, TextAlign.Centre),
        new Printed(0, 25, 90, "FOR CERAMIC TILES", FontRole.Subtitle, TextAlign.Centre),
        new Printed(0, 30.5, 90, destination, FontRole.Subtitle, TextAlign.Centre),
        new Printed(0, 36, 90, "UNDER PRICE UNDERTAKING", FontRole.Subtitle, TextAlign.Centre),
        new Printed(0, 47, 90, "Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, TextAlign.Centre),
    ];

    /// <summary>Foot of the forms for tiles under a price undertaking.</summary>
    internal static Box[] TileSignatures(CertificateType type, double foot, string country) =>
    [
        SignatureBoxes.Exporter("11", type.Caption("11"), new Place(SheetFrame.Left, foot, 90, SheetFrame.Bottom - foot),
            wording: new Printed(1.8, 5.2, 86, $"The undersigned declares that the details and statements above are correct, that the tiles were produced in China by a company of the price undertaking and that they are sold to {country} at no less than the price undertaken.")),
        SignatureBoxes.Customs("12", type.Caption("12"), new Place(SheetFrame.Middle, foot, 90, SheetFrame.Bottom - foot),
            wording: new Printed(1.8, 5.2, 86, "It is hereby certified that the declaration by the exporter is correct and that the goods fall under the price undertaking.")),
    ];
}
