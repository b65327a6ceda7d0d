using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Replace;

/// <summary>更改证, 重发证, 更改重发证: a question with the reason, then a draft linked to its original.</summary>
[OriginBusiness]
public sealed class ReplaceController(FindCertificate find, ReplaceCertificate replace) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, RequestKind kind, CancellationToken cancellationToken)
    {
        if (!IsReplacement(kind) || await find.ExecuteAsync(id, cancellationToken) is not { } original)
        {
            return NotFound();
        }

        if (await replace.FindOpenAsync(original, kind, cancellationToken) is not { } open)
        {
            var refusal = original.Refusal(ReplaceCertificate.ActionOf(kind), this.SignedIn().ToActor().Role);
            return View("Replace", new ReplacePage { Original = original, Kind = kind, NewId = Guid.CreateVersion7(), Refusal = refusal });
        }

        return ReplaceCertificate.Refusal(open, kind) is { } blocked
            ? View("Replace", new ReplacePage { Original = original, Kind = kind, NewId = Guid.CreateVersion7(), Refusal = blocked })
            : ToOpen(open);
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Replace(Guid id, RequestKind kind, Guid newId, string? reason, CancellationToken cancellationToken)
    {
        if (!IsReplacement(kind))
        {
            return NotFound();
        }

        try
        {
            var input = new ReplaceInput(id, kind, newId == Guid.Empty ? Guid.CreateVersion7() : newId, reason);
            if (await replace.ExecuteAsync(input, this.SignedIn().ToActor(), cancellationToken) is not { } result)
            {
                return NotFound();
            }

            if (result.WasOpen)
            {
                return ToOpen(result.Certificate);
            }

            this.FlashSuccess(kind == RequestKind.Reissue
                ? $"已生成重发证 {result.Certificate.Number}，核对后点击“申报”。"
                : $"已生成{kind.TitleZh()} {result.Certificate.Number}，请修改要更改的栏目后点击“申报”。");
            return Redirect($"/certificates/edit/{result.Certificate.Id:D}");
        }
        catch (BrokenRulesException refused)
        {
            if (await find.ExecuteAsync(id, cancellationToken) is not { } original)
            {
                return NotFound();
            }

            var besideReason = refused.Rules.FirstOrDefault(rule => rule.Path == "Reason")?.Message;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Replace", new ReplacePage
            {
                Original = original,
                Kind = kind,
                NewId = newId,
                Reason = reason ?? "",
                ReasonError = besideReason,
                Refusal = besideReason is null ? refused.Message : null,
            });
        }
    }

    private static bool IsReplacement(RequestKind kind) => Enum.IsDefined(kind) && kind != RequestKind.New;

    private RedirectResult ToOpen(Certificate open)
    {
        this.FlashInformation($"{open.RequestKind.TitleZh()} {open.Number} 尚未办结，已为您打开。");
        return Redirect($"/certificates/edit/{open.Id:D}");
    }
}
