using System.Security.Cryptography;

namespace CooPortal.DevHost;

/// <summary>The demo's key that signs the QR codes of printed originals.</summary>
internal static class PaperKey
{
    public const string PemFile = "paper-qr.pem";

    public static void Ensure(string folder)
    {
        var file = Path.Combine(folder, PemFile);
        if (File.Exists(file))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(file, options);
        writer.Write(key.ExportPkcs8PrivateKeyPem());
    }
}
