using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using CooPortal.CustomsSimulator;
using CooPortal.Operations.Data;
using CooPortal.PrintAgent;
using CooPortal.PrintAgent.Cards;
using CooPortal.PrintProtocol;
using CooPortal.TestKit;
using CooPortal.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;
using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>Portal, customs simulator and print agent on real ports with the demo's companies, and a Chromium.</summary>
public sealed class World : IAsyncLifetime
{
    public const string Password = "Coo-demo-2026";
    public const string CardPassword = "123456";
    public const string Captcha = "7777";

    private readonly string _folder = Directory.CreateTempSubdirectory("coo-world-").FullName;
    private readonly List<WebApplication> _programs = [];
    private IPlaywright? _playwright;
    private Dictionary<string, string?> _portalSettings = [];

    public int PortalPort { get; } = FreePort();

    public int CustomsPort { get; } = FreePort();

    public int AgentPort { get; } = FreePort();

    public string PortalOrigin => $"http://localhost:{PortalPort}";

    public DatabaseProvider Engine { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>How long customs thinks before it answers.</summary>
    public TimeSpan ReviewTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long customs takes from approval to the layout.</summary>
    public TimeSpan LayoutTime { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>What the portal itself works with.</summary>
    public IServiceProvider Portal { get; private set; } = null!;

    /// <summary>A printer program that counts the sides it prints.</summary>
    public IppPrinterProgram Printer { get; private set; } = null!;

    public IBrowser Chromium { get; private set; } = null!;

    public TestDatabase Database { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var toCustoms = Secret();
        var toPortal = Secret();
        MakeCards();
        Database = await TestDatabase.CreateAsync(Engine);
        Printer = await IppPrinterProgram.StartAsync("sleep 2; echo 'ATTR: job-impressions-completed=2' >&2; exit 0");
        await StartAsync(SimulatorHost.Build, new Dictionary<string, string?>(
            [.. Key("Simulator:Outgoing", "customs-1", toPortal), .. Key("Simulator:Incoming", "portal-1", toCustoms)])
        {
            ["Simulator:Port"] = Text(CustomsPort),
            ["Simulator:Data"] = Path.Combine(_folder, "customs"),
            ["Simulator:ReviewTime"] = ReviewTime.ToString("c"),
            ["Simulator:LayoutTime"] = LayoutTime.ToString("c"),
            ["Simulator:OfficerPassword"] = "officer",
        });
        _portalSettings = new Dictionary<string, string?>(
            [.. Key("Customs:Outgoing", "portal-1", toCustoms), .. Key("Customs:Incoming", "customs-1", toPortal)])
        {
            ["Roles"] = "web,worker",
            ["Urls"] = PortalOrigin,
            ["Portal:PublicOrigin"] = PortalOrigin,
            ["Database:Provider"] = Database.Options.Provider.ToString(),
            ["Database:ConnectionString"] = Database.Options.ConnectionString,
            ["Database:DataKey"] = Database.Options.DataKey,
            ["Documents:Folder"] = Path.Combine(_folder, "documents"),
            ["Documents:Signing:PfxFile"] = Path.Combine(_folder, "documents.pfx"),
            ["Documents:Signing:Password"] = "test",
            ["Documents:QrKeyFile"] = Path.Combine(_folder, "paper-qr.pem"),
            ["CheckCodes:Keys:0"] = Secret(),
            ["Cards:Roots:0"] = Path.Combine(_folder, "cards", SoftCards.CaFile),
            ["Cards:Revocation"] = "Off",
            ["PrintAgent:DefaultPort"] = Text(AgentPort),
            ["Customs:Address"] = $"http://127.0.0.1:{CustomsPort}/",
            ["Customs:PullEvery"] = "00:00:00.300",
            ["Login:Captcha:FixedAnswer"] = Captcha,
            ["Login:SecondFactor"] = "false",
            ["Push:Webhook:Enabled"] = "true",
            ["Demo:Seed"] = "true",
            ["ReloadStaticAssetsAtRuntime"] = "false",
            ["EnableStaticAssetsDevelopmentCaching"] = "true",
            ["Demo:CardsFolder"] = Path.Combine(_folder, "cards"),
            ["Serilog:MinimumLevel:Default"] = "Error",
        };
        foreach (var limit in new[] { "Login", "Challenge", "Captcha", "PublicCheck", "Upload", "Export", "Preview", "IssuanceLog", "Rest", "Erp", "Agent" })
        {
            _portalSettings[$"RateLimits:{limit}"] = "1000000";
        }

        Portal = await StartAsync(PortalHost.Build, _portalSettings);
        await StartAsync(AgentHost.Build, new Dictionary<string, string?>
        {
            ["Port"] = Text(AgentPort),
            ["TrustedPortals:0"] = PortalOrigin,
            ["DataFolder"] = Path.Combine(_folder, "agent"),
            ["CardsFolder"] = Path.Combine(_folder, "cards"),
            ["SystemCards"] = "false",
            ["Printer"] = Printer.Uri,
        });
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>A second web node on the same data, not started, as a process of its own that can be killed.</summary>
    /// <returns>The node and where it answers.</returns>
    public (ProgramProcess Node, string Origin) WebNode()
    {
        var origin = $"http://localhost:{FreePort()}";
        var settings = new Dictionary<string, string?>(_portalSettings)
        {
            ["Roles"] = "web",
            ["Urls"] = origin,
            ["Portal:PublicOrigin"] = origin,
            ["Demo:Seed"] = "false",
        };
        return (new ProgramProcess(typeof(PortalHost), new Uri($"{origin}/health/ready"), settings), origin);
    }

    /// <summary>A browser of its own with nothing remembered.</summary>
    public async Task<Desk> SitDownAsync(bool hasScripts = true, string? origin = null) => await Desk.OpenAsync(this, hasScripts, origin);

    public async Task DisposeAsync()
    {
        if (Chromium is not null)
        {
            await Chromium.CloseAsync();
        }

        _playwright?.Dispose();
        foreach (var program in Enumerable.Reverse(_programs))
        {
            await program.StopAsync();
            await program.DisposeAsync();
        }

        Printer.Dispose();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static KeyValuePair<string, string?>[] Key(string ring, string id, string secret) =>
    [
        new($"{ring}:0:Id", id),
        new($"{ring}:0:Secret", secret),
        new($"{ring}:0:NotAfter", "2099-01-01T00:00:00Z"),
    ];

    private static string Secret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<IServiceProvider> StartAsync(Func<string[], Action<WebApplicationBuilder>?, WebApplication> build, Dictionary<string, string?> settings)
    {
        var program = build(["--environment", "Development"], builder => builder.Configuration.AddInMemoryCollection(settings));
        _programs.Add(program);
        await program.StartAsync();
        return program.Services;
    }

    private void MakeCards()
    {
        var legal = new CardSubject { Holder = "陈志远", Enterprise = "宁波甬纺纺织有限公司", Uscc = "913302001026902333", Kind = CardKind.LegalPerson };
        SoftCards.EnsureDemoCards(
            Path.Combine(_folder, "cards"),
            [
                new SoftCardOrder("yongfang-legal", legal, CardPassword),
                new SoftCardOrder("yongfang-operator", legal with { Holder = "李晓燕", Kind = CardKind.Operator }, CardPassword),
            ],
            TimeProvider.System);
        using var paper = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(Path.Combine(_folder, "paper-qr.pem"), paper.ExportPkcs8PrivateKeyPem());
        using var ca = SoftCards.CreateCa("Test Document CA", DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddYears(1));
        File.WriteAllBytes(Path.Combine(_folder, "documents.pfx"), ca.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pfx, "test"));
    }
}
