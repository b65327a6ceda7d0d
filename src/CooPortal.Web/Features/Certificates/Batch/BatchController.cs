using CooPortal.Operations.Certificates.Batches;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Batch;

/// <summary>批量申报: progress while the job declares, and the result of every certificate.</summary>
public sealed class BatchController(FindDeclarationBatch find) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await find.ExecuteAsync(id, cancellationToken) is { } batch ? View("Batch", new BatchPage(batch)) : NotFound();

    /// <summary>Progress; never keeps a session alive.</summary>
    [HttpGet("{id:guid}/progress")]
    [BackgroundRequest]
    public async Task<IActionResult> Progress(Guid id, CancellationToken cancellationToken)
    {
        if (await find.ExecuteAsync(id, cancellationToken) is not { } batch)
        {
            return NotFound();
        }

        var page = new BatchPage(batch);
        return Json(new Dictionary<string, object>
        {
            ["batch-progress"] = new { text = page.ProgressText, reload = page.IsFinished },
            ["batch-meter"] = new { value = page.Done },
        });
    }
}
