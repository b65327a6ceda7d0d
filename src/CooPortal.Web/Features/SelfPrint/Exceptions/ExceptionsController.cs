using CooPortal.Domain.Checks;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Printing;
using CooPortal.Web.Features.SelfPrint.Print;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Sessions;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.SelfPrint.Exceptions;

/// <summary>打印异常申请: printed certificates, the request to print an original once more, and customs' answers.</summary>
public sealed class ExceptionsController(ListPrintExceptions list, RequestPrintException request) : Controller
{
    private const string Address = "/self-print/exceptions";

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] ExceptionQuery query, CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId)
        {
            return NotFound();
        }

        var paging = new ListPaging(Address, Request);
        if (query.ShowsRecords)
        {
            var requests = await list.RequestsAsync(query.ToFilter(), paging.Place, cancellationToken);
            return View("Exceptions", new ExceptionsPage { Query = query, Requests = requests.Rows, Pager = paging.Footer(requests) });
        }

        var printed = await list.PrintedAsync(query.ToFilter(), enterpriseId, paging.Place, cancellationToken);
        return View("Exceptions", new ExceptionsPage { Query = query, Printed = printed.Rows, Pager = paging.Footer(printed) });
    }

    /// <summary>异常申请 for the selected line.</summary>
    [HttpPost]
    public IActionResult Open(Guid[] ids)
    {
        if (ids is [var only])
        {
            return Redirect($"{Address}/apply/{only:D}");
        }

        this.FlashWarning("请勾选一份证书，再点击“异常申请”。");
        return Redirect(Address + Request.QueryString);
    }

    [HttpGet]
    public Task<IActionResult> Apply(Guid id, CancellationToken cancellationToken) => FormAsync(id, new ApplyForm(), cancellationToken);

    /// <summary>提交打印.</summary>
    [HttpPost]
    [ActionName("Apply")]
    public async Task<IActionResult> ApplyPost(Guid id, ApplyForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await FormAsync(id, form, cancellationToken);
        }

        var input = new RequestPrintExceptionInput { CertificateId = id, Reason = form.Reason!.Value, Operation = form.Operation!.Value, Detail = form.Detail };
        try
        {
            if (await request.ExecuteAsync(input, this.SignedIn().ToActor(), cancellationToken) is not { } made)
            {
                return NotFound();
            }

            this.FlashSuccess($"证书 {made.CertificateNumber} 的异常申请已提交海关。接收成功后，请在“证书打印”中点击“查询”，重新打印正本。");
            return Redirect($"{Address}?tab={ExceptionQuery.Records}");
        }
        catch (BrokenRulesException broken)
        {
            foreach (var rule in broken.Rules)
            {
                ModelState.AddModelError(rule.Path, rule.Message);
            }

            return await FormAsync(id, form, cancellationToken);
        }
    }

    /// <summary>Customs' answers to the requests on the screen.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(string? ids, CancellationToken cancellationToken)
    {
        var shown = (ids ?? "").Split(',').Take(PagerView.Sizes[^1]).Where(text => Guid.TryParse(text, out _)).Select(Guid.Parse).ToList();
        var rows = await list.FindRequestsAsync(shown, cancellationToken);
        return Json(rows.ToDictionary(
            ExceptionsPage.ElementOf,
            row => new { text = row.State.TitleZh(), tone = ExceptionsPage.ToneOf(row.State).ToString().ToLowerInvariant() }));
    }

    private async Task<IActionResult> FormAsync(Guid id, ApplyForm form, CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId || await list.FindAsync(id, enterpriseId, cancellationToken) is not { } certificate)
        {
            return NotFound();
        }

        var last = await list.LastPrintAsync(id, cancellationToken);
        return View("Apply", new ApplyPage { Certificate = certificate, LastPrint = last is null ? [] : [.. PrintQuestion.EvidenceOf(last)], Form = form });
    }
}
