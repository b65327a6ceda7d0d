using CooPortal.Operations.Accounts.SecondFactors;
using QRCoder;

namespace CooPortal.Web.Features.Accounts.SecondFactor;

/// <summary>The QR code that an authenticator app scans.</summary>
public static class AppPicture
{
    private const int PixelsPerModule = 5;

    public static string DataUrl(byte[] secret, string userName)
    {
        using var code = QRCodeGenerator.GenerateQrCode(OneTimeCodes.UriOf(secret, userName), QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(PixelsPerModule));
    }
}
