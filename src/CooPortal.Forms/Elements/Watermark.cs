using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Elements;

/// <summary>Large words across the page of anything that is no valid original.</summary>
internal static class Watermark
{
    private const double Angle = 45;
    private const double Opacity = 0.16;

    /// <summary>The words; empty for the original.</summary>
    public static string Words(CertificateFormInput input, FormLayout layout) =>
        input.Type.Language == PrintLanguage.Chinese ? Bilingual(input, layout).Split(' ')[0] : Bilingual(input, layout);

    public static void Draw(PdfCanvas canvas, string words)
    {
        var style = new TextStyle { Font = BundledFonts.SansBold, Size = 84, Colour = Colour.FromRgb(0xB01020) };
        using (canvas.Faded(Opacity))
        using (canvas.Rotated(Angle, canvas.Width / 2, canvas.Height / 2))
        {
            canvas.Text(words, canvas.Width / 2, (canvas.Height / 2) + (style.CapHeight / 2), style, TextAlign.Centre);
        }
    }

    private static string Bilingual(CertificateFormInput input, FormLayout layout) => input.IsSpecimen ? "样张 SPECIMEN" : (layout.IsCertificate, input.Certificate.Status, input.Kind) switch
    {
        (false, _, _) => "",
        (_, CertificateStatus.Replaced, _) => "已更改 REPLACED",
        (_, CertificateStatus.Cancelled, _) => "已注销 CANCELLED",
        (_, not CertificateStatus.Approved, _) => "未签发 DRAFT",
        (_, _, DocumentKind.Preview) => "预览 PREVIEW",
        (_, _, DocumentKind.Copy) => "副本 COPY",
        (_, _, DocumentKind.Original) => "",
    };
}
