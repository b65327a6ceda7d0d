using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>1.18 加工装配证书: the general form with the country of the materials over the foot, back blank.</summary>
internal static class PRLayout
{
    private const double Foot = 203;
    private const double Signed = 215;

    private static readonly CertificateType Type = CertificateCatalogue.Get("PR");

    public static FormLayout Form { get; } = new GeneralForm
    {
        Type = Type,
        Tint = Colour.FromRgb(0xD3D3EA),
        Title =
        [
            new Printed(0, 22, 90, "CERTIFICATE OF PROCESSING", FontRole.Title, TextAlign.Centre),
            new Printed(0, 30, 90, "OF", FontRole.Subtitle, TextAlign.Centre),
            new Printed(0, 36, 90, "THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Title, TextAlign.Centre),
        ],
        Continuation = ("CERTIFICATE OF PROCESSING", "of the People's Republic of China"),
        Foot =
        [
            HeadBoxes.Short(Type, "11", new Place(SheetFrame.Left, Foot, SheetFrame.Width, Signed - Foot), input => CountryFormatter.Name(input.Certificate.Header.OriginCountryCode)),
            SignatureBoxes.Exporter("12", Type.Caption("12"), new Place(SheetFrame.Left, Signed, 90, SheetFrame.Bottom - Signed),
                wording:
                [
                    new Printed(1.8, 5.2, 86, "The undersigned declares that the details and statements above are correct and that the goods were processed or assembled in China from the materials and parts of box 11. Process:"),
                    new FillLine(3, 16.4, 84, input => input.Certificate.Header.ProcessingStep ?? "") { Underlined = true },
                ]),
            SignatureBoxes.Customs("13", Type.Caption("13"), new Place(SheetFrame.Middle, Signed, 90, SheetFrame.Bottom - Signed),
                wording: new Printed(1.8, 5.2, 86, "It is hereby certified that the declaration by the exporter is correct. This certificate does not state that the goods are of Chinese origin.")),
        ],
    }.Build();
}
