using System.Globalization;

namespace CooPortal.DevHost;

/// <summary>Settings of each program, as environment variables with ':' between the parts.</summary>
internal static class DemoSettings
{
    public const string OfficerPassword = "Customs-2026";

    private static readonly string KeysEnd = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture);

    public static Dictionary<string, string> Portal(DevHostOptions options, DemoSecrets secrets)
    {
        var settings = new Dictionary<string, string>
        {
            ["Roles"] = "web,worker",
            ["Urls"] = options.PortalOrigin,
            ["Portal:PublicOrigin"] = options.PortalOrigin,
            ["Database:Provider"] = "Sqlite",
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(options.Data, "portal", "cooportal.db")};Default Timeout=30",
            ["Database:DataKey"] = secrets.DataKey,
            ["Documents:Folder"] = Path.Combine(options.Data, "portal", "documents"),
            ["Documents:Signing:PfxFile"] = Path.Combine(Keys(options), DocumentKey.PfxFile),
            ["Documents:Signing:Password"] = secrets.DocumentPassword,
            ["Documents:QrKeyFile"] = Path.Combine(Keys(options), PemKey.PaperQr),
            ["Transparency:KeyFile"] = Path.Combine(Keys(options), PemKey.LogHeads),
            ["Transparency:Folder"] = Path.Combine(options.Data, "checkpoints"),
            ["CheckCodes:Keys:0"] = secrets.CheckCodeKey(),
            ["Cards:Roots:0"] = Path.Combine(Cards(options), "demo-ca.cer"),
            ["Cards:Revocation"] = "Off",
            ["Customs:Address"] = options.CustomsOrigin + "/",
            ["PrintAgent:DefaultPort"] = options.AgentPort.ToString(CultureInfo.InvariantCulture),
            ["Push:Webhook:Enabled"] = "true",
            ["Demo:Seed"] = "true",
            // the demo's accounts are for whoever reads the page of passwords
            ["Login:SecondFactor"] = "false",
            ["Demo:CardsFolder"] = Cards(options),
            // assets as in production: compressed once when built, kept by the browser under their fingerprint
            ["ReloadStaticAssetsAtRuntime"] = "false",
            ["EnableStaticAssetsDevelopmentCaching"] = "true",
        };
        AddKey(settings, "Customs:Outgoing", "portal-1", secrets.PortalToCustoms);
        AddKey(settings, "Customs:Incoming", "customs-1", secrets.CustomsToPortal);
        return settings;
    }

    public static Dictionary<string, string> Customs(DevHostOptions options, DemoSecrets secrets)
    {
        var settings = new Dictionary<string, string>
        {
            ["Simulator:Port"] = options.CustomsPort.ToString(CultureInfo.InvariantCulture),
            ["Simulator:Data"] = Path.Combine(options.Data, "customs"),
            ["Simulator:OfficerPassword"] = OfficerPassword,
        };
        AddKey(settings, "Simulator:Outgoing", "customs-1", secrets.CustomsToPortal);
        AddKey(settings, "Simulator:Incoming", "portal-1", secrets.PortalToCustoms);
        return settings;
    }

    public static Dictionary<string, string> Agent(DevHostOptions options) => new()
    {
        ["Port"] = options.AgentPort.ToString(CultureInfo.InvariantCulture),
        ["TrustedPortals:0"] = options.PortalOrigin,
        ["DataFolder"] = Path.Combine(options.Data, "agent"),
        ["CardsFolder"] = Cards(options),
        ["SystemCards"] = "false",
        ["Printer"] = options.Printer ?? "file:" + Path.Combine(options.Data, "printed"),
    };

    public static string Cards(DevHostOptions options) => Path.Combine(options.Data, "cards");

    public static string Keys(DevHostOptions options) => Path.Combine(options.Data, "keys");

    private static void AddKey(Dictionary<string, string> settings, string ring, string id, string secret)
    {
        settings[$"{ring}:0:Id"] = id;
        settings[$"{ring}:0:Secret"] = secret;
        settings[$"{ring}:0:NotAfter"] = KeysEnd;
    }
}
