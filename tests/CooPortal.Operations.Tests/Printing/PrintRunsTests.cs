using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace CooPortal.Operations.Tests.Printing;

/// <summary>Many print runs with random failures: a seeded hundred, with tests/run --long ten thousand.</summary>
public sealed class PrintRunsTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    [Fact]
    public async Task Runs_WithRandomFailures_EndWithNoCertificateFalselyPrintedOrArchived()
    {
        var runs = LongRun.IsAsked ? 10_000 : 100;
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        for (var run = 0; run < runs; run++)
        {
            await desk.AddCertificateAsync();
            try
            {
                await new PrintRun(desk, new Random(Seed + run)).PlayAsync();
            }
            catch (Exception)
            {
                output.WriteLine($"Run {run} of seed {Seed} ended wrongly.");
                throw;
            }
        }
    }
}
