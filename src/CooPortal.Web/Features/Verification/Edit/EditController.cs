using CooPortal.Domain.Checks;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Verification;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace CooPortal.Web.Features.Verification.Edit;

/// <summary>编辑核查记录单信息: the company's explanation, its files, and 提交.</summary>
[OriginBusiness]
public sealed class EditController(
    FindVerifications find, SaveVerification save, SubmitVerification submit, AddVerificationFiles add, RemoveVerificationFile remove, TimeProvider clock) : Controller
{
    /// <summary>Room for a dozen files at once; each is looked at by itself.</summary>
    private const long MostPosted = 64 * 1024 * 1024;

    /// <param name="id">The record.</param>
    /// <param name="upload">Opens the dialog 上传附件 of the record (0) or of a product.</param>
    /// <param name="file">Asks whether the file is to be deleted.</param>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, int? upload, [FromQuery(Name = "remove")] Guid? file, CancellationToken cancellationToken) =>
        await ViewOfAsync(id, cancellationToken) switch
        {
            null => NotFound(),
            { IsEditable: false } => Redirect($"/verification/detail/{id}"),
            var view => View("Edit", EditPage.Of(view) with { Upload = upload, Remove = file }),
        };

    /// <summary>【暂存】.</summary>
    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Save(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            if (await save.ExecuteAsync(Posted(id), this.SignedIn().ToActor(), cancellationToken) is null)
            {
                return NotFound();
            }

            this.FlashSuccess("暂存成功。上传附件并维护产品成本明细后，请点击【提交】。");
            return Redirect($"/verification/edit/{id}");
        }
        catch (BrokenRulesException refused)
        {
            return await RefusedAsync(id, "保存", refused, cancellationToken);
        }
    }

    /// <summary>【提交】, with what is typed.</summary>
    [HttpPost("{id:guid}/submit")]
    public async Task<IActionResult> Submit(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            if (await submit.ExecuteAsync(Posted(id), this.SignedIn().ToActor(), cancellationToken) is not { } record)
            {
                return NotFound();
            }

            this.FlashSuccess($"提交成功：{record.Number}。海关接收后，核查状态更新为“核查中”。");
            return Redirect($"/verification/detail/{id}");
        }
        catch (BrokenRulesException refused)
        {
            return await RefusedAsync(id, "提交", refused, cancellationToken);
        }
    }

    /// <summary>【上传】 of all chosen files of a dialog; their fields go by the kind of 电子资料.</summary>
    [HttpPost("{id:guid}/upload")]
    [EnableRateLimiting(RateLimits.Upload)]
    [RequestSizeLimit(MostPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostPosted)]
    public async Task<IActionResult> Upload(Guid id, int item, CancellationToken cancellationToken)
    {
        try
        {
            var files = new List<UploadedMaterial>();
            foreach (var file in Request.Form.Files)
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes, cancellationToken);
                if (file.FileName.Length > 0)
                {
                    files.Add(new UploadedMaterial(file.Name, file.FileName, bytes.ToArray()));
                }
            }

            if (await add.ExecuteAsync(id, item, files, this.SignedIn().ToActor(), cancellationToken) is not { } added)
            {
                return NotFound();
            }

            this.FlashSuccess(added == files.Count ? $"已上传 {added} 个附件。" : $"已上传 {added} 个附件，{files.Count - added} 个与先前上传的文件相同，没有重复保存。");
            return Redirect($"/verification/edit/{id}{(item == 0 ? "#materials" : "#items")}");
        }
        catch (BrokenRulesException refused)
        {
            if (await ViewOfAsync(id, cancellationToken) is not { } view)
            {
                return NotFound();
            }

            if (view.IsEditable)
            {
                return View("Edit", EditPage.Of(view) with { Upload = item, UploadProblems = refused.Rules });
            }

            this.FlashError(refused.Message);
            return Redirect($"/verification/detail/{id}");
        }
    }

    /// <summary>Always as a download: what others made is never shown inside the portal.</summary>
    [HttpGet("{id:guid}/file/{file:guid}")]
    public async Task<IActionResult> Download(Guid id, Guid file, CancellationToken cancellationToken)
    {
        if ((await find.FindAsync(id, cancellationToken))?.Files.Find(candidate => candidate.Id == file) is not { } found)
        {
            return NotFound();
        }

        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = found.Name }.ToString();
        return File(await find.ReadAsync(found, cancellationToken), "application/pdf");
    }

    [HttpPost("{id:guid}/remove/{file:guid}")]
    public async Task<IActionResult> Remove(Guid id, Guid file, CancellationToken cancellationToken)
    {
        try
        {
            if (await remove.ExecuteAsync(id, file, this.SignedIn().ToActor(), cancellationToken) is not { } removed)
            {
                return NotFound();
            }

            this.FlashSuccess($"已删除 {removed.Name}。");
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
        }

        return Redirect($"/verification/edit/{id}");
    }

    private SaveVerificationInput Posted(Guid id) => new()
    {
        Id = id,
        Edits = NumberOf("Edits"),
        Revision = NumberOf("Revision"),
        Values = Typed(),
    };

    private Dictionary<string, string?> Typed() => VerificationFields.All.ToDictionary(field => field.Key, field => (string?)Request.Form[field.Key].ToString());

    private int NumberOf(string name) => int.TryParse(Request.Form[name], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task<RecordView?> ViewOfAsync(Guid id, CancellationToken cancellationToken) => await find.FindAsync(id, cancellationToken) is { } record
        ? new RecordView { Record = record, Links = await find.LinksAsync(record, cancellationToken), Today = clock.Today(), IsEditable = record.Allows(VerificationAction.Process) }
        : null;

    /// <summary>What was typed stays; a record that cannot be changed any more shows what it is.</summary>
    private async Task<IActionResult> RefusedAsync(Guid id, string tried, BrokenRulesException refused, CancellationToken cancellationToken)
    {
        if (await ViewOfAsync(id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        if (!view.IsEditable)
        {
            this.FlashError(refused.Message);
            return Redirect($"/verification/detail/{id}");
        }

        return View("Edit", EditPage.Of(view) with { Values = Typed(), Edits = NumberOf("Edits"), Problems = refused.Rules, Tried = tried, IsRedisplayed = true });
    }
}
