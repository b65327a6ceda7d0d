using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace CooPortal.Web.Tests.Faults;

/// <summary>Every declared certificate ends once, in its true state, whatever dies meanwhile: a few kills, with tests/run --long two hundred.</summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(LongRun.Engines), MemberType = typeof(LongRun))]
    public async Task Programs_KilledAtRandom_LoseAndDoubleNothing(DatabaseProvider provider)
    {
        var plan = new FaultPlan
        {
            Provider = provider,
            Seed = Number("COOPORTAL_FAULTS_SEED", 20261122),
            KillsOfNode = Number("COOPORTAL_FAULTS_KILLS", LongRun.IsAsked ? 30 : 3),
            KillsOfOther = LongRun.IsAsked ? 90 : 2,
            Declarants = 2,
            LongestPause = TimeSpan.FromSeconds(LongRun.IsAsked ? 5 : 2),
            LongestLife = TimeSpan.FromSeconds(LongRun.IsAsked ? 20 : 10),
            TroubleEvery = TimeSpan.FromSeconds(LongRun.IsAsked ? 5 : 4),
            Patience = TimeSpan.FromMinutes(LongRun.IsAsked ? 10 : 3),
        };
        var began = DateTime.UtcNow;
        await using var run = new FaultRun(plan);
        var wrong = await run.ExecuteAsync();
        run.Report.Add("seconds", (int)(DateTime.UtcNow - began).TotalSeconds);
        var table = run.Report.Table($"{provider}, seed {plan.Seed}");
        output.WriteLine(table);
        if (Environment.GetEnvironmentVariable("COOPORTAL_FAULTS_REPORT") is { Length: > 0 } file)
        {
            await File.AppendAllTextAsync(file, $"{table}\n{string.Join('\n', wrong)}\n\n");
        }

        wrong.ShouldBeEmpty();
        run.Report["certificates declared"].ShouldBeGreaterThan(LongRun.IsAsked ? plan.KillsOfNode : 0);
    }

    private static int Number(string variable, int standard) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : standard;
}
