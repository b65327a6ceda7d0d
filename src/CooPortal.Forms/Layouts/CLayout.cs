using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>1.1 一般原产地证书: twelve boxes, back blank.</summary>
internal static class CLayout
{
    private const double Foot = 215;

    private static readonly CertificateType Type = CertificateCatalogue.Get("C");

    public static FormLayout Form { get; } = new GeneralForm
    {
        Type = Type,
        Tint = Colour.FromRgb(0xC4DCEB),
        Title =
        [
            new Printed(0, 22, 90, "CERTIFICATE OF ORIGIN", FontRole.Title, TextAlign.Centre),
            new Printed(0, 30, 90, "OF", FontRole.Subtitle, TextAlign.Centre),
            new Printed(0, 36, 90, "THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Title, TextAlign.Centre),
        ],
        Continuation = ("CERTIFICATE OF ORIGIN", "of the People's Republic of China"),
        Foot =
        [
            SignatureBoxes.Exporter("11", Type.Caption("11"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
                wording: new Printed(1.8, 5.2, 86, "The undersigned declares that the details and statements above are correct, that all the goods were produced in China and that they comply with the rules of origin of the People's Republic of China.")),
            SignatureBoxes.Customs("12", Type.Caption("12"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
                wording: new Printed(1.8, 5.2, 86, "It is hereby certified that the declaration by the exporter is correct.")),
        ],
    }.Build();
}
