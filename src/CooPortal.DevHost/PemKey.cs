using System.Security.Cryptography;

namespace CooPortal.DevHost;

/// <summary>The demo's P-256 keys, each in a file of its own.</summary>
internal static class PemKey
{
    /// <summary>Signs the QR codes of printed originals.</summary>
    public const string PaperQr = "paper-qr.pem";

    /// <summary>Signs the heads of audit trail and issuance log.</summary>
    public const string LogHeads = "log-heads.pem";

    public static void Ensure(string folder, string name)
    {
        var file = Path.Combine(folder, name);
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
