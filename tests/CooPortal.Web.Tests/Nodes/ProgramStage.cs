using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CooPortal.CustomsSimulator;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.PrintAgent;
using CooPortal.PrintAgent.Cards;
using CooPortal.TestKit;
using Microsoft.Data.Sqlite;

namespace CooPortal.Web.Tests.Nodes;

/// <summary>
/// Portal nodes, customs simulator and print agent as processes of their own on one database, in the real time, with an exporter whose seals are
/// authorised and a key of its ERP.
/// </summary>
internal sealed class ProgramStage : IAsyncDisposable
{
    public const string User = "exporter";

    private readonly int customsPort = ProgramProcess.FreePort();
    private readonly int agentPort = ProgramProcess.FreePort();
    private readonly Dictionary<string, string?> nodeSettings;
    private readonly Dictionary<string, string?> agentSettings = [];
    private readonly List<ProgramProcess> nodes = [];

    private ProgramStage(TestDatabase database, string folder, string documents, IReadOnlyDictionary<string, string?> further)
    {
        Database = database;
        Folder = folder;
        Documents = documents;
        nodeSettings = new Dictionary<string, string?>(TestPortal.SettingsOf(database))
        {
            ["Documents:Folder"] = documents,
            ["Documents:Signing:PfxFile"] = Path.Combine(folder, "documents.pfx"),
            ["Documents:Signing:Password"] = "test",
            ["Documents:QrKeyFile"] = Path.Combine(folder, "paper-qr.pem"),
            ["Transparency:KeyFile"] = Path.Combine(folder, "log-heads.pem"),
            ["Transparency:Folder"] = Path.Combine(folder, "checkpoints"),
            ["Transparency:Origin"] = "stage.example",
            ["PrintAgent:DefaultPort"] = $"{agentPort}",
            ["Customs:Address"] = CustomsAddress,
            ["Customs:PullEvery"] = "00:00:00.500",
            ["Customs:SendEvery"] = "00:00:00.500",
            ["RateLimits:Rest"] = "100000",
            ["RateLimits:Agent"] = "100000",
            ["RateLimits:Challenge"] = "1000",
            ["Serilog:MinimumLevel:Default"] = "Error",
        };
        foreach (var (key, value) in further)
        {
            nodeSettings[key] = value;
        }

        Customs = new ProgramProcess(typeof(SimulatorHost), new Uri($"{CustomsAddress}healthz"), CustomsSettings());
        agentSettings["Port"] = $"{agentPort}";
        agentSettings["DataFolder"] = Path.Combine(folder, "agent");
        agentSettings["CardsFolder"] = Path.Combine(folder, "cards");
        agentSettings["SystemCards"] = "false";
        agentSettings["Printer"] = $"file:{Paper}";
        agentSettings["PollSeconds"] = "5";
        Agent = new ProgramProcess(typeof(AgentHost), new Uri($"{AgentOrigin}/healthz"), agentSettings);
    }

    public TestDatabase Database { get; }

    public string Folder { get; }

    public string Documents { get; }

    /// <summary>What the folder printer printed.</summary>
    public string Paper => Path.Combine(Folder, "paper");

    public ProgramProcess Customs { get; }

    public ProgramProcess Agent { get; }

    public string CustomsAddress => $"http://127.0.0.1:{customsPort}/";

    public string AgentOrigin => $"http://127.0.0.1:{agentPort}";

    /// <summary>Where web nodes answer; people type the first one.</summary>
    public List<string> Origins { get; } = [];

    /// <summary>Key of the exporter's ERP.</summary>
    public string Token { get; private set; } = "";

    /// <param name="at">Folder of the SQLite file and the documents; one of its own when not given.</param>
    public static async Task<ProgramStage> CreateAsync(DatabaseProvider provider, string? at = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var folder = Directory.CreateTempSubdirectory("coo-stage-").FullName;
        var database = await TestDatabase.CreateAsync(provider, at is null ? null : Directory.CreateDirectory(Path.Combine(at, "database")).FullName);
        var stage = new ProgramStage(database, folder, Path.Combine(at ?? folder, "documents"), settings ?? new Dictionary<string, string?>());
        stage.MakeKeys();
        await stage.SeedAsync();
        return stage;
    }

    /// <summary>A node of the portal at an address of its own, not started.</summary>
    /// <param name="roles">Setting Roles.</param>
    /// <param name="further">Settings that differ from those of the other nodes.</param>
    public ProgramProcess Node(string roles, IReadOnlyDictionary<string, string?>? further = null)
    {
        var origin = $"http://localhost:{ProgramProcess.FreePort()}";
        if (roles.Contains("web", StringComparison.Ordinal))
        {
            Origins.Add(origin);
            agentSettings["TrustedPortals:0"] = Origins[0];
        }

        var settings = new Dictionary<string, string?>(nodeSettings)
        {
            ["Urls"] = origin.Replace("localhost", "127.0.0.1", StringComparison.Ordinal),
            ["Portal:PublicOrigin"] = Origins.FirstOrDefault() ?? origin,
            ["Roles"] = roles,
        };
        foreach (var (key, value) in further ?? new Dictionary<string, string?>())
        {
            settings[key] = value;
        }

        nodes.Add(new ProgramProcess(typeof(PortalHost), new Uri($"{origin}/healthz"), settings));
        return nodes[^1];
    }

    /// <summary>How often a job's document lies in the printer.</summary>
    public int PapersOf(Guid job) => Directory.Exists(Paper) ? Directory.GetFiles(Paper, $"coo-{job:D}-*.pdf").Length : 0;

    /// <summary>What customs itself has written down of each certificate: subject and state.</summary>
    public IReadOnlyDictionary<string, string> CustomsStates() => CustomsRows("SELECT subject, state FROM declaration").ToDictionary(row => row[0], row => row[1]);

    /// <summary>Rows of customs' own store.</summary>
    public IReadOnlyList<string[]> CustomsRows(string question)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "customs", "customs.db")};Mode=ReadWrite;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column).ToString()!)]);
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        nodes.ForEach(node => node.Dispose());
        Agent.Dispose();
        Customs.Dispose();
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private Dictionary<string, string?> CustomsSettings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Simulator:Port"] = $"{customsPort}",
            ["Simulator:Data"] = Path.Combine(Folder, "customs"),
            ["Simulator:ReviewTime"] = "00:00:00.500",
            ["Simulator:LayoutTime"] = "00:00:00.300",
            ["Simulator:Tick"] = "00:00:00.100",
        };
        foreach (var (own, others) in new[] { ("Outgoing", "Incoming"), ("Incoming", "Outgoing") })
        {
            foreach (var part in new[] { "Id", "Secret", "NotAfter" })
            {
                settings[$"Simulator:{own}:0:{part}"] = nodeSettings[$"Customs:{others}:0:{part}"];
            }
        }

        return settings;
    }

    private void MakeKeys()
    {
        foreach (var file in new[] { "paper-qr.pem", "log-heads.pem" })
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            File.WriteAllText(Path.Combine(Folder, file), key.ExportPkcs8PrivateKeyPem());
        }

        using var ca = SoftCards.CreateCa("Test Document CA", DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddYears(1));
        File.WriteAllBytes(Path.Combine(Folder, "documents.pfx"), ca.Export(X509ContentType.Pfx, "test"));
        Directory.CreateDirectory(Path.Combine(Folder, "cards"));
        Directory.CreateDirectory(Path.Combine(Folder, "checkpoints"));
    }

    private async Task SeedAsync()
    {
        var enterprise = Some.Enterprise();
        await using (var db = Database.Open())
        {
            await SomeExporter.AddAsync(db, enterprise, User);
            await SomeSeals.AuthoriseAsync(db, enterprise.Id, validTo: DateOnly.FromDateTime(DateTime.UtcNow).AddYears(1));
            await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        await using var own = Database.OpenAs(enterprise.Id);
        var made = await new CreateDockingKey(own, TimeProvider.System).ForRestAsync(Guid.CreateVersion7(), "ERP", 365, RestScopes.Read | RestScopes.Write | RestScopes.Declare, Some.Administrator(enterprise.Id), CancellationToken.None);
        Token = made!.Value.Token;
    }
}
