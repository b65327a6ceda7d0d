using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CooPortal.CustomsSimulator;
using CooPortal.PrintAgent;
using CooPortal.PrintAgent.Cards;
using CooPortal.TestKit;
using CooPortal.Web;

namespace CooPortal.Benchmarks;

/// <summary>Portal (web and worker), customs simulator and print agent as processes: from their start to their first good answer, and what they hold in memory then, first on nothing and then on what the first start left.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 5;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(TextWriter output)
    {
        foreach (var (name, begin) in new (string, Func<string, Task<(ProgramProcess, Uri, IAsyncDisposable?)>>)[] { ("portal", PortalAsync), ("customs simulator", CustomsAsync), ("print agent", AgentAsync) })
        {
            var (empty, existing) = (new List<(double Ms, long Resident)>(), new List<(double Ms, long Resident)>());
            for (var round = 0; round < Rounds; round++)
            {
                var folder = Directory.CreateTempSubdirectory("coo-start-").FullName;
                var (program, health, database) = await begin(folder);
                using (program)
                {
                    empty.Add(await StartAsync(program, health));
                    existing.Add(await StartAsync(program, health));
                }

                if (database is not null)
                {
                    await database.DisposeAsync();
                }

                Directory.Delete(folder, recursive: true);
            }

            await output.WriteLineAsync($"start {name}: on nothing {Middle(empty)}; on what is there {Middle(existing)}");
        }
    }

    private static async Task<(double Ms, long Resident)> StartAsync(ProgramProcess program, Uri health)
    {
        using var http = new HttpClient();
        var watch = Stopwatch.StartNew();
        program.Begin();
        while (!await AnswersAsync(http, health))
        {
            if (!program.IsRunning)
            {
                throw new InvalidOperationException(program.LastWords);
            }

            await Task.Delay(5);
        }

        var ready = watch.Elapsed.TotalMilliseconds;
        await Task.Delay(Settling);
        var resident = program.ResidentBytes;
        await program.StopAsync();
        return (ready, resident);
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri health)
    {
        try
        {
            using var answer = await http.GetAsync(health);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Middle(List<(double Ms, long Resident)> starts)
    {
        var times = starts.Select(start => start.Ms).Order().ToArray();
        var resident = starts.Select(start => start.Resident).Order().ElementAt(Rounds / 2);
        return string.Create(CultureInfo.InvariantCulture, $"{times[Rounds / 2]:0} ms ({times[0]:0} to {times[^1]:0}), {resident / 1048576.0:0} MiB resident");
    }

    private static async Task<(ProgramProcess Program, Uri Health, IAsyncDisposable? Database)> PortalAsync(string folder)
    {
        var database = await TestDatabase.CreateAsync(isEmpty: true);
        foreach (var file in new[] { "paper-qr.pem", "log-heads.pem" })
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            await File.WriteAllTextAsync(Path.Combine(folder, file), key.ExportPkcs8PrivateKeyPem());
        }

        using var ca = SoftCards.CreateCa("Document CA", DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddYears(1));
        await File.WriteAllBytesAsync(Path.Combine(folder, "documents.pfx"), ca.Export(X509ContentType.Pfx, "test"));
        var origin = $"http://127.0.0.1:{ProgramProcess.FreePort()}";
        var health = new Uri($"{origin}/health/ready");
        var settings = new Dictionary<string, string?>(TestPortal.SettingsOf(database))
        {
            ["Roles"] = "web,worker",
            ["Urls"] = origin,
            ["Portal:PublicOrigin"] = "http://localhost",
            ["Documents:Folder"] = Path.Combine(folder, "documents"),
            ["Documents:Signing:PfxFile"] = Path.Combine(folder, "documents.pfx"),
            ["Documents:Signing:Password"] = "test",
            ["Documents:QrKeyFile"] = Path.Combine(folder, "paper-qr.pem"),
            ["Transparency:KeyFile"] = Path.Combine(folder, "log-heads.pem"),
            ["Transparency:Folder"] = Directory.CreateDirectory(Path.Combine(folder, "checkpoints")).FullName,
            ["Transparency:Origin"] = "start.example",
            ["Serilog:MinimumLevel:Default"] = "Error",
        };
        return (new ProgramProcess(typeof(PortalHost), health, settings), health, database);
    }

    private static Task<(ProgramProcess Program, Uri Health, IAsyncDisposable? Database)> CustomsAsync(string folder)
    {
        var port = ProgramProcess.FreePort();
        var settings = new Dictionary<string, string?> { ["Simulator:Port"] = $"{port}", ["Simulator:Data"] = folder };
        foreach (var ring in new[] { "Outgoing", "Incoming" })
        {
            settings[$"Simulator:{ring}:0:Id"] = ring;
            settings[$"Simulator:{ring}:0:Secret"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
            settings[$"Simulator:{ring}:0:NotAfter"] = "2099-01-01T00:00:00Z";
        }

        return Task.FromResult(Described(typeof(SimulatorHost), port, settings));
    }

    private static Task<(ProgramProcess Program, Uri Health, IAsyncDisposable? Database)> AgentAsync(string folder)
    {
        var port = ProgramProcess.FreePort();
        var settings = new Dictionary<string, string?>
        {
            ["Port"] = $"{port}",
            ["DataFolder"] = Path.Combine(folder, "agent"),
            ["CardsFolder"] = Directory.CreateDirectory(Path.Combine(folder, "cards")).FullName,
            ["SystemCards"] = "false",
            ["Printer"] = $"file:{Path.Combine(folder, "paper")}",
            ["TrustedPortals:0"] = "http://localhost:9",
        };
        return Task.FromResult(Described(typeof(AgentHost), port, settings));
    }

    private static (ProgramProcess Program, Uri Health, IAsyncDisposable? Database) Described(Type program, int port, Dictionary<string, string?> settings)
    {
        var health = new Uri($"http://127.0.0.1:{port}/healthz");
        return (new ProgramProcess(program, health, settings), health, null);
    }
}
