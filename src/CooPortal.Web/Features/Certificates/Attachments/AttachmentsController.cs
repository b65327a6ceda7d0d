using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Attachments;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace CooPortal.Web.Features.Certificates.Attachments;

/// <summary>附件上传: the files that go to customs with a certificate.</summary>
public sealed class AttachmentsController(FindAttachments find, AddAttachment add, RemoveAttachment remove) : Controller
{
    /// <summary>Well above what may be kept, so that a file a little too large is refused in words.</summary>
    private const long MostPosted = 16 * 1024 * 1024;

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await PageAsync(id, cancellationToken) is { } page ? View("Attachments", page) : NotFound();

    [HttpPost("{id:guid}")]
    [EnableRateLimiting(RateLimits.Upload)]
    [RequestSizeLimit(MostPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostPosted)]
    public async Task<IActionResult> Upload(Guid id, string? kind, IFormFile? file, CancellationToken cancellationToken)
    {
        try
        {
            var input = new AddAttachmentInput { CertificateId = id, Kind = kind, Name = file?.FileName ?? "", Content = await BytesAsync(file, cancellationToken) };
            if (await add.ExecuteAsync(input, this.SignedIn().ToActor(), cancellationToken) is not { } attachment)
            {
                return NotFound();
            }

            this.FlashSuccess($"已上传 {attachment.Name}（{attachment.Pages} 页，{AttachmentFile.Size(attachment.Length)}）。");
            return Redirect($"/certificates/attachments/{id:D}");
        }
        catch (BrokenRulesException refused)
        {
            return await RefusedAsync(id, kind, refused, cancellationToken);
        }
    }

    /// <summary>Always as a download: what others made is never shown inside the portal.</summary>
    [HttpGet("{id:guid}/file/{file:guid}")]
    public async Task<IActionResult> Download(Guid id, Guid file, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, file, cancellationToken) is not { } attachment)
        {
            return NotFound();
        }

        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = attachment.Name }.ToString();
        return File(await find.ReadAsync(attachment, cancellationToken), "application/pdf");
    }

    [HttpGet("{id:guid}/delete/{file:guid}")]
    public async Task<IActionResult> Question(Guid id, Guid file, CancellationToken cancellationToken) =>
        await FindAsync(id, file, cancellationToken) is { } attachment ? View("Delete", new AttachmentQuestion($"/certificates/attachments/{id:D}", attachment)) : NotFound();

    [HttpPost("{id:guid}/delete/{file:guid}")]
    public async Task<IActionResult> Delete(Guid id, Guid file, CancellationToken cancellationToken)
    {
        try
        {
            if (await remove.ExecuteAsync(id, file, this.SignedIn().ToActor(), cancellationToken) is not { } attachment)
            {
                return NotFound();
            }

            this.FlashSuccess($"已删除 {attachment.Name}。");
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
        }

        return Redirect($"/certificates/attachments/{id:D}");
    }

    private static async Task<byte[]> BytesAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        if (file is not null)
        {
            await file.CopyToAsync(bytes, cancellationToken);
        }

        return bytes.ToArray();
    }

    private async Task<AttachmentsPage?> PageAsync(Guid id, CancellationToken cancellationToken) =>
        await find.ExecuteAsync(id, cancellationToken) is { } found ? new AttachmentsPage(found, this.SignedIn().ToActor()) : null;

    private async Task<Attachment?> FindAsync(Guid id, Guid file, CancellationToken cancellationToken) =>
        (await find.ExecuteAsync(id, cancellationToken))?.Attachments.FirstOrDefault(attachment => attachment.Id == file);

    private async Task<IActionResult> RefusedAsync(Guid id, string? kind, BrokenRulesException refused, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, cancellationToken) is not { } page)
        {
            this.FlashError(refused.Message);
            return Redirect("/certificates/apply");
        }

        return View("Attachments", page with
        {
            Kind = kind,
            KindError = refused.Rules.FirstOrDefault(rule => rule.Path == "Kind")?.Message,
            FileError = refused.Rules.FirstOrDefault(rule => rule.Path != "Kind")?.Message,
        });
    }
}
