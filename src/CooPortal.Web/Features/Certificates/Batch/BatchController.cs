using CooPortal.Operations.Certificates.Batches;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Batch;

/// <summary>批量申报: progress while the job declares, and the result of every certificate.</summary>
public sealed class BatchController(FindDeclarationBatch find) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await find.ExecuteAsync(id, cancellationToken) is { } batch && await find.ProgressAsync(id, cancellationToken) is { } progress
            ? View("Batch", new BatchPage(batch, progress))
            : NotFound();

    /// <summary>Progress; never keeps a session alive.</summary>
    [HttpGet("{id:guid}/progress")]
    [BackgroundRequest]
    public async Task<IActionResult> Progress(Guid id, CancellationToken cancellationToken)
    {
        if (await find.ProgressAsync(id, cancellationToken) is not { } progress)
        {
            return NotFound();
        }

        return Json(new Dictionary<string, object>
        {
            ["batch-progress"] = new { text = BatchPage.Text(progress), reload = progress.IsFinished },
            ["batch-meter"] = new { value = progress.Done },
        });
    }
}
