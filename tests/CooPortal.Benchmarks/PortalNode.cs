using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CooPortal.PrintAgent.Cards;
using CooPortal.TestKit;

namespace CooPortal.Benchmarks;

/// <summary>Settings of a node that can do everything, and of a customs that knows it.</summary>
internal static class PortalNode
{
    public static Dictionary<string, string?> Settings(TestDatabase database, string folder)
    {
        foreach (var file in new[] { "paper-qr.pem", "log-heads.pem" })
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            File.WriteAllText(Path.Combine(folder, file), key.ExportPkcs8PrivateKeyPem());
        }

        using var ca = SoftCards.CreateCa("Document CA", DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddYears(1));
        File.WriteAllBytes(Path.Combine(folder, "documents.pfx"), ca.Export(X509ContentType.Pfx, "test"));
        return new Dictionary<string, string?>(TestPortal.SettingsOf(database))
        {
            ["Portal:PublicOrigin"] = "http://localhost",
            ["Documents:Folder"] = Path.Combine(folder, "documents"),
            ["Documents:Signing:PfxFile"] = Path.Combine(folder, "documents.pfx"),
            ["Documents:Signing:Password"] = "test",
            ["Documents:QrKeyFile"] = Path.Combine(folder, "paper-qr.pem"),
            ["Transparency:KeyFile"] = Path.Combine(folder, "log-heads.pem"),
            ["Transparency:Folder"] = Directory.CreateDirectory(Path.Combine(folder, "checkpoints")).FullName,
            ["Transparency:Origin"] = "benchmark.example",
            ["Serilog:MinimumLevel:Default"] = "Error",
        };
    }

    public static Dictionary<string, string?> CustomsSettings(IReadOnlyDictionary<string, string?> portal, int port, string folder)
    {
        var settings = new Dictionary<string, string?> { ["Simulator:Port"] = $"{port}", ["Simulator:Data"] = Path.Combine(folder, "customs") };
        foreach (var (own, others) in new[] { ("Outgoing", "Incoming"), ("Incoming", "Outgoing") })
        {
            foreach (var part in new[] { "Id", "Secret", "NotAfter" })
            {
                settings[$"Simulator:{own}:0:{part}"] = portal[$"Customs:{others}:0:{part}"];
            }
        }

        return settings;
    }
}
