using System.Net.Http.Json;
using CooPortal.CustomsSimulator.Faults;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Nodes;
using Shouldly;

namespace CooPortal.Web.Tests.Faults;

/// <summary>
/// The main job under load while its programs are killed, messages are lost, delayed, doubled and reordered, the database is locked and the disk
/// is full. Everything random comes from one seed; what the machine makes of it does not.
/// </summary>
internal sealed class FaultRun(FaultPlan plan) : IAsyncDisposable
{
    private const int VolumeMegabytes = 1024;
    private static readonly string[] Fates = ["", "", "", "", "REJECT-ME", "CHECK-FAIL", "CANCEL-ME", "STORE-FAIL", "MANUAL"];

    private readonly Random random = new(plan.Seed);
    private readonly Dictionary<string, ProgramProcess> programs = [];
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { UseCookies = false });
    private readonly CancellationTokenSource end = new();
    private FaultCounts counted = new();
    private SmallVolume? volume;
    private ProgramStage stage = null!;

    public FaultReport Report { get; } = new();

    /// <returns>What came to no good end; empty when everything did.</returns>
    public async Task<IReadOnlyList<string>> ExecuteAsync()
    {
        await StartAsync();
        using var user = new PrintingUser(stage, Report);
        await user.SitDownAsync();
        using var isOver = new CancellationTokenSource();
        var declarants = Enumerable.Range(1, plan.Declarants).Select(number => DeclareAsync(number, isOver.Token)).ToList();
        var printing = user.WorkAsync(isOver.Token, end.Token);
        var watching = WatchAsync();
        try
        {
            var kills = Task.WhenAll(programs.Keys.Select(KillAsync));
            await TroubleAsync(kills);
            await kills;
            await isOver.CancelAsync();
            await SetFaultsAsync(new FaultSettings());
            return await EndAsync(Task.WhenAll(declarants));
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll(printing, watching);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        if (stage is not null)
        {
            await stage.DisposeAsync();
        }

        volume?.Dispose();
        http.Dispose();
        end.Dispose();
    }

    private async Task StartAsync()
    {
        volume = plan.Provider == DatabaseProvider.Sqlite ? SmallVolume.Make(VolumeMegabytes) : null;
        stage = await ProgramStage.CreateAsync(plan.Provider, volume?.Folder);
        string[] nodes = plan.Provider == DatabaseProvider.Sqlite ? ["web,worker"] : ["web", "worker", "worker"];
        foreach (var roles in nodes)
        {
            programs.Add($"{(nodes.Length == 1 ? "portal" : roles)}{(programs.ContainsKey(roles) ? " 2" : "")}", stage.Node(roles));
        }

        programs.Add("customs", stage.Customs);
        programs.Add("agent", stage.Agent);
        foreach (var program in programs.Values)
        {
            program.Begin();
        }

        foreach (var (name, program) in programs)
        {
            (await program.AnswersAsync()).ShouldBeTrue($"{name}: {program.LastWords}");
            Report.Add($"kills of {name}", 0);
        }
    }

    /// <summary>Starts again whatever has ended, as the system's services would.</summary>
    private async Task WatchAsync()
    {
        while (!end.IsCancellationRequested)
        {
            foreach (var (name, program) in programs)
            {
                if (!program.IsRunning)
                {
                    program.Begin();
                    Report.Add("starts");
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        }
    }

    private async Task<List<Guid>> DeclareAsync(int number, CancellationToken isOver)
    {
        var declarant = new Declarant(stage.Token, SendAsync);
        var chance = new Random(plan.Seed + number);
        var declared = new List<Guid>();
        using var patience = new CancellationTokenSource();
        await using var over = isOver.Register(() => patience.CancelAfter(plan.Patience));
        while (!isOver.IsCancellationRequested)
        {
            declared.Add(await declarant.DeclareAsync($"order-{number}-{declared.Count}", Fates[chance.Next(Fates.Length)], patience.Token));
            await Task.Delay(chance.Next((int)plan.LongestPause.TotalMilliseconds), CancellationToken.None);
        }

        Report.Add("requests sent again", declarant.Repeated);
        return declared;
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(new Uri(stage.Origins[0]), request.RequestUri!);
        return http.SendAsync(request, cancellationToken);
    }

    private async Task TroubleAsync(Task kills)
    {
        for (var time = 0; !kills.IsCompleted; time++)
        {
            // a customs that was killed has forgotten them
            await SetFaultsAsync(new FaultSettings
            {
                Seed = random.Next(),
                Error = random.NextDouble() * 0.15,
                Drop = random.NextDouble() * 0.25,
                Duplicate = random.NextDouble() * 0.5,
                Reorder = random.NextDouble(),
                DelayMilliseconds = random.Next(1500),
            });
            if (time % 6 == 2)
            {
                Report.Add("database locked");
                await LockedDatabase.HoldAsync(stage.Database.Options, TimeSpan.FromMilliseconds(random.Next(1000, 4000)));
            }

            if (time % 6 == 5 && volume is not null)
            {
                Report.Add("disk filled");
                volume.Fill();
                await Task.Delay(random.Next(2000, 5000));
                volume.Free();
            }

            await Task.WhenAny(kills, Task.Delay(plan.TroubleEvery));
        }
    }

    /// <summary>Kills one program again and again; three times in ten while it still starts.</summary>
    private async Task KillAsync(string name)
    {
        var program = programs[name];
        var isNode = program != stage.Customs && program != stage.Agent;
        var (kills, longestLife) = isNode ? (plan.KillsOfNode, plan.LongestLife) : (plan.KillsOfOther, plan.LongestLife / 2);
        var chance = new Random(plan.Seed + programs.Keys.ToList().IndexOf(name));
        while (Report[$"kills of {name}"] < kills)
        {
            await Eventually.IsTrueAsync(() => program.IsRunning, $"{name} is started again");
            if (chance.Next(10) >= 3)
            {
                await program.AnswersAsync();
            }

            await Task.Delay(chance.Next((int)longestLife.TotalMilliseconds));
            if (program == stage.Customs)
            {
                await CountFaultsAsync();
            }

            Report.Add($"kills of {name}", program.Kill() ? 1 : 0);
            if (program == stage.Customs)
            {
                counted = new FaultCounts();
            }
        }
    }

    private async Task SetFaultsAsync(FaultSettings settings)
    {
        await CountFaultsAsync();
        await AskCustomsAsync(customs => customs.PutAsJsonAsync("control/faults", settings));
    }

    private Task CountFaultsAsync() => AskCustomsAsync(async customs =>
    {
        var now = (await customs.GetFromJsonAsync<FaultCounts>("control/faults/counts"))!;
        Report.Add("customs answered 503", now.Errors - counted.Errors);
        Report.Add("answers of customs lost", now.Dropped - counted.Dropped);
        Report.Add("messages delayed", now.Delayed - counted.Delayed);
        Report.Add("batches doubled", now.Doubled - counted.Doubled);
        Report.Add("batches reordered", now.Reordered - counted.Reordered);
        counted = now;
    });

    /// <summary>Customs may be dead or starting; then there is nothing to ask, and its next counts begin at nought.</summary>
    private async Task AskCustomsAsync(Func<HttpClient, Task> ask)
    {
        using var customs = new HttpClient { BaseAddress = new Uri(stage.CustomsAddress), Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            await ask(customs);
        }
        catch (Exception dead) when (dead is HttpRequestException or IOException or OperationCanceledException)
        {
            counted = new FaultCounts();
        }
    }

    private async Task<IReadOnlyList<string>> EndAsync(Task<List<Guid>[]> declarants)
    {
        var until = DateTime.UtcNow + plan.Patience;
        var declared = (await declarants).SelectMany(list => list).ToList();
        var settlement = new Settlement(stage);
        var open = await settlement.UnderWayAsync(declared);
        while (open.Count > 0 && DateTime.UtcNow < until)
        {
            await Task.Delay(500);
            open = await settlement.UnderWayAsync(declared);
        }

        await CountFaultsAsync();
        Report.Add("certificates declared", declared.Count);
        foreach (var state in stage.CustomsStates().Values.GroupBy(state => state).OrderBy(group => group.Key))
        {
            Report.Add($"of these at customs {state.Key}", state.Count());
        }

        Report.Add("documents in the printer", Directory.Exists(stage.Paper) ? Directory.GetFiles(stage.Paper, "*.pdf").Length : 0);
        var wrong = await settlement.WrongAsync(declared);
        Report.Add("not at their end", open.Count);
        Report.Add("doubled, lost or false", wrong.Count);
        return [.. open, .. wrong];
    }
}
