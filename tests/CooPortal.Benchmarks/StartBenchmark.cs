using System.Diagnostics;
using System.Globalization;
using CooPortal.CustomsSimulator;
using CooPortal.PrintAgent;
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
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var watch = Stopwatch.StartNew();
        program.Begin();
        while (!await AnswersAsync(http, health))
        {
            if (!program.IsRunning)
            {
                throw new InvalidOperationException(program.LastWords);
            }

            await Task.Delay(5, patience.Token);
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
        var origin = $"http://localhost:{ProgramProcess.FreePort()}";
        var health = new Uri($"{origin}/health/ready");
        var settings = new Dictionary<string, string?>(PortalNode.Settings(database, folder)) { ["Roles"] = "web,worker", ["Urls"] = origin };
        return (new ProgramProcess(typeof(PortalHost), health, settings), health, database);
    }

    private static async Task<(ProgramProcess Program, Uri Health, IAsyncDisposable? Database)> CustomsAsync(string folder)
    {
        var database = await TestDatabase.CreateAsync();
        var port = ProgramProcess.FreePort();
        return Described(typeof(SimulatorHost), port, PortalNode.CustomsSettings(PortalNode.Settings(database, folder), port, folder), database);
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
        return Task.FromResult(Described(typeof(AgentHost), port, settings, null));
    }

    private static (ProgramProcess Program, Uri Health, IAsyncDisposable? Database) Described(Type program, int port, IReadOnlyDictionary<string, string?> settings, IAsyncDisposable? database)
    {
        var health = new Uri($"http://127.0.0.1:{port}/healthz");
        return (new ProgramProcess(program, health, settings), health, database);
    }
}
