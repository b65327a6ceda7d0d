using System.Net.Mime;
using CooPortal.Operations.Transparency;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.PublicLog.Heads;

/// <summary>The log's newest signed heads, how it grows, and how to check it.</summary>
[EnableRateLimiting(RateLimits.IssuanceLog)]
public sealed class HeadsController(ReadLog log, TimeProvider clock) : Controller
{
    private const int MostHeads = 20;
    private const int Days = 14;
    private const string Verifier = "verify_issuance.py";

    [HttpGet("/issuance-log")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var first = clock.Today().AddDays(1 - Days);
        var days = Enumerable.Range(0, Days).Select(first.AddDays).ToList();
        var sizes = await log.SizesAtAsync([.. days.Prepend(first.AddDays(-1)).Select(day => ChinaTime.StartOf(day.AddDays(1)))], cancellationToken);
        return View("Heads", new HeadsView
        {
            Heads = await log.HeadsAsync(MostHeads, cancellationToken),
            Growth = [.. days.Select((day, i) => new DayGrowth(day, sizes[i + 1] - sizes[i], sizes[i + 1])).Reverse()],
        });
    }

    /// <summary>The program with which an outsider checks proofs and watches the log; needs Python 3 and nothing else.</summary>
    [HttpGet("/issuance-log/verifier")]
    public IActionResult Program() =>
        File(typeof(HeadsController).Assembly.GetManifestResourceStream(Verifier) ?? throw new InvalidOperationException($"{Verifier} is not in the program."), MediaTypeNames.Text.Plain, Verifier);
}
