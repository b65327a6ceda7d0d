using System.IO.Compression;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Printing;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Data;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.SelfPrint.Download;

/// <summary>证书下载: electronic copies and originals of the types and destinations that have them (self-print manual, chapter 6).</summary>
public sealed class DownloadController(ListDownloads list, FindDownload find, UserPreferences preferences, IServiceScopeFactory scopes) : Controller
{
    private const string Address = "/self-print/download";
    private const string NoticeRead = "download-notice";
    private const string Fetched = "downloads";

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] DownloadQuery query, CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId)
        {
            return NotFound();
        }

        if (TempData[Fetched] is string ids)
        {
            // The browser saves the file and stays on this page.
            Response.Headers["Refresh"] = $"0; url={Address}/file?{ids}";
        }

        var paging = new ListPaging(Address, Request);
        var page = await list.ExecuteAsync(query.ToFilter(), enterpriseId, paging.Place, cancellationToken);
        return View("Download", new DownloadPage
        {
            Query = query,
            Page = page,
            Pager = paging.Footer(page),
            QueryString = Request.QueryString.Value ?? "",
            ShowsNotice = await preferences.ReadAsync(this.SignedIn().UserId, NoticeRead, cancellationToken) is null,
            Hint = page.Rows.Count == 0 && !string.IsNullOrWhiteSpace(query.Number) ? await list.HintAsync(query.Number, enterpriseId, cancellationToken) : null,
        });
    }

    /// <summary>已知悉.</summary>
    [HttpPost]
    public async Task<IActionResult> Noticed(CancellationToken cancellationToken)
    {
        await preferences.WriteAsync(this.SignedIn().UserId, NoticeRead, "1", cancellationToken);
        return Back();
    }

    /// <summary>副本预览/下载 of the selected line.</summary>
    [HttpPost]
    public IActionResult Copy(Guid[] ids)
    {
        if (ids is [var only])
        {
            return Redirect($"/self-print/print/file/{only:D}");
        }

        this.FlashWarning("请勾选一份证书，再点击“副本预览/下载”。");
        return Back();
    }

    /// <summary>下载正本 of the selected lines. What was never downloaded before is asked for first.</summary>
    [HttpPost]
    public async Task<IActionResult> Original(Guid[] ids, bool confirmed, CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId)
        {
            return NotFound();
        }

        var rows = await list.FindAsync(ids, enterpriseId, cancellationToken);
        if (rows.Count < ids.Distinct().Count())
        {
            return NotFound();
        }

        if (rows.Count == 0)
        {
            this.FlashWarning("请先勾选证书，再点击“下载正本”。");
            return Back();
        }

        if (!confirmed && rows.Any(row => row.OriginalRefusal is not null || row.Status == DownloadStatus.Pending))
        {
            return View("Question", new DownloadQuestion(rows, Request.QueryString.Value ?? ""));
        }

        var taken = new List<Guid>();
        foreach (var row in rows)
        {
            if (await TakeAsync(row.Id, cancellationToken))
            {
                taken.Add(row.Id);
            }
        }

        if (taken.Count > 0)
        {
            TempData[Fetched] = string.Join('&', taken.Select(id => $"ids={id:D}"));
            this.FlashSuccess($"{(taken.Count == 1 ? "正本" : $"{taken.Count} 份正本")}正在保存到本机。没有开始保存时，再次点击“下载正本”。");
        }

        return Back();
    }

    /// <summary>Originals that were downloaded: one as it was signed, several as an archive.</summary>
    [HttpGet]
    [EnableRateLimiting(RateLimits.Preview)]
    public async Task<IActionResult> File([FromQuery] Guid[] ids, CancellationToken cancellationToken)
    {
        var files = new List<(string Number, byte[] Pdf)>();
        foreach (var id in ids.Distinct().Take(PagerView.Sizes[^1]))
        {
            if (await find.ExecuteAsync(id, cancellationToken) is not { } file)
            {
                return NotFound();
            }

            files.Add(file);
        }

        return files switch
        {
            [] => NotFound(),
            [var only] => File(only.Pdf, "application/pdf", $"{only.Number}-正本.pdf"),
            _ => File(await ZipAsync(files, cancellationToken), "application/zip", $"原产地证书正本_{files.Count}份.zip"),
        };
    }

    /// <summary>Whether a line that was moving has moved.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(string? ids, string? seen, CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId)
        {
            return NotFound();
        }

        var shown = (ids ?? "").Split(',').Take(PagerView.Sizes[^1]).Where(text => Guid.TryParse(text, out _)).Select(Guid.Parse).ToList();
        var rows = await list.FindAsync(shown, enterpriseId, cancellationToken);
        return DownloadPage.Mark(rows) == seen ? NoContent() : Json(new Dictionary<string, object> { ["downloads"] = new { reload = true } });
    }

    private async Task<bool> TakeAsync(Guid id, CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        try
        {
            return await scopes.InOwnScopeAsync(user.EnterpriseId, (DownloadOriginal download) => download.ExecuteAsync(id, user.ToActor(), cancellationToken)) is not null;
        }
        catch (BrokenRulesException broken)
        {
            this.FlashError(broken.Message);
            return false;
        }
    }

    private static async Task<byte[]> ZipAsync(IEnumerable<(string Number, byte[] Pdf)> files, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (number, pdf) in files)
            {
                await using var entry = zip.CreateEntry($"{number}-正本.pdf", CompressionLevel.NoCompression).Open();
                await entry.WriteAsync(pdf, cancellationToken);
            }
        }

        return stream.ToArray();
    }

    private RedirectResult Back() => Redirect(Address + Request.QueryString);
}
