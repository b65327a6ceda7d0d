using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Authenticity;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Rendering;

/// <summary>Paper that went through somebody's office: scanned grey at 150 dpi, crooked, and saved as a small JPEG.</summary>
public sealed class ScanTests
{
    private const string Scan = "pdftoppm -gray -r 150 -f 1 -l 1 -png {} {dir}/page && convert {dir}/page*.png -background white -rotate 2 -quality 60 {dir}/scan.jpg && zbarimg -q --raw -Sdisable -Sqrcode.enable {dir}/scan.jpg";

    /// <summary>Types that have the code in different places, and the one with the most boxes to vouch for.</summary>
    public static TheoryData<string> Forms => ["C", "K", "M", Densest];

    private static string Densest => CertificateCatalogue.All.MaxBy(type => CertificateForm.CheckedBoxes(type.Code).Count)!.Code;

    [Theory]
    [MemberData(nameof(Forms))]
    public void Code_OfTheFullestForm_IsReadFromACrookedCompressedScan(string typeCode)
    {
        var input = Samples.Overfull(typeCode);
        // as dense as a code can be: the address takes whatever the payload leaves
        var payload = input.QrPayload!.Length - Samples.CheckingPage.AbsoluteUri.Length;
        var text = PaperQr.Create(Samples.AddressOf(PaperQr.LongestText - payload), PaperQrContent.Of(input), Samples.Key);

        PdfTool.Run(CertificateForm.Render(input with { QrPayload = text }).Pdf, "bash", "-c", Scan).Trim().ShouldBe(text);
        text.Length.ShouldBe(PaperQr.LongestText);
    }
}
