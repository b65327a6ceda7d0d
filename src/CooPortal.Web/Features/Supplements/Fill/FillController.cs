using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.Supplements;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CooPortal.Web.Features.Supplements.Fill;

/// <summary>出口报关单补录: the choice of the issuer, the certificates that wait, and 补录 of one of them.</summary>
[OriginBusiness]
public sealed class FillController(FindSupplementable certificates, AskCcpitProofs ccpit, SubmitSupplement submit) : Controller
{
    private const string Chosen = "fill";
    private const int PageSize = 20;

    /// <summary>The list's address with the dialog open for a certificate.</summary>
    public static string OpenHref(HttpRequest request, string certificate) => Link(request, Chosen, certificate);

    [HttpGet]
    public IActionResult Index() => View("Fill");

    [HttpGet]
    public async Task<IActionResult> Customs([FromQuery] FillQuery query, Guid? fill, CancellationToken cancellationToken) => fill is { } id
        ? await OpenAsync(query, FillPage.Customs, await certificates.FindAsync(id, cancellationToken), cancellationToken)
        : View("Customs", await CustomsAsync(query, null, cancellationToken));

    [HttpGet]
    public async Task<IActionResult> Ccpit([FromQuery] FillQuery query, string? fill, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(fill))
        {
            return View("Ccpit", await CcpitAsync(query, null, cancellationToken));
        }

        try
        {
            return await OpenAsync(query, FillPage.Ccpit, await ccpit.FindAsync(this.SignedIn().EnterpriseId!.Value, fill, cancellationToken), cancellationToken);
        }
        catch (BrokenRulesException away)
        {
            this.FlashError(away.Message);
            return Redirect(FillPage.Ccpit);
        }
    }

    /// <summary>【提交】 for a certificate of customs.</summary>
    [HttpPost]
    [ActionName(nameof(Customs))]
    public async Task<IActionResult> SubmitCustoms([FromQuery] FillQuery query, [FromQuery] Guid fill, SupplementForm form, CancellationToken cancellationToken)
    {
        var proof = await certificates.FindAsync(fill, cancellationToken);
        return await SubmitAsync(
            form.ToInput() with { CertificateId = fill },
            async () => proof is null ? null : View("Customs", await CustomsAsync(query, DialogOf(proof, form), cancellationToken)),
            FillPage.Customs,
            cancellationToken);
    }

    /// <summary>【提交】 for a certificate of CCPIT.</summary>
    [HttpPost]
    [ActionName(nameof(Ccpit))]
    public Task<IActionResult> SubmitCcpit([FromQuery] FillQuery query, [FromQuery] string? fill, SupplementForm form, CancellationToken cancellationToken) => SubmitAsync(
        form.ToInput() with { CcpitNumber = fill ?? "" },
        async () => View("Ccpit", await CcpitAsync(query, DialogOf(new SupplementableProof { Source = SupplementSource.Ccpit, Number = fill ?? "", KindZh = "" }, form), cancellationToken)),
        FillPage.Ccpit,
        cancellationToken);

    private static string Link(HttpRequest request, string name, string? value)
    {
        var values = QueryHelpers.ParseQuery(request.QueryString.Value).Where(pair => pair.Key != name).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        return QueryHelpers.AddQueryString(request.Path, value is null ? values : values.Append(KeyValuePair.Create(name, (string?)value)));
    }

    private async Task<IActionResult> OpenAsync(FillQuery query, string address, SupplementableProof? proof, CancellationToken cancellationToken)
    {
        if (proof is null)
        {
            this.FlashError("该证明不存在、不属于贵公司或现在不是审核通过的状态，不能补录。");
            return Redirect(address);
        }

        var dialog = DialogOf(proof, new SupplementForm());
        return proof.Source == SupplementSource.Customs
            ? View("Customs", await CustomsAsync(query, dialog, cancellationToken))
            : View("Ccpit", await CcpitAsync(query, dialog, cancellationToken));
    }

    private async Task<IActionResult> SubmitAsync(SubmitSupplementInput input, Func<Task<ViewResult?>> again, string address, CancellationToken cancellationToken)
    {
        try
        {
            if (await submit.ExecuteAsync(input, this.SignedIn().ToActor(), cancellationToken) is { } proof)
            {
                this.FlashSuccess($"补录提交成功：{proof.Number}。海关接收成功后补录生效，请在“补录信息查询”中查看。");
                return Redirect(address);
            }
        }
        catch (BrokenRulesException refused)
        {
            foreach (var rule in refused.Rules)
            {
                ModelState.AddModelError(rule.Path, rule.Message);
            }

            if (await again() is { } view)
            {
                return view;
            }
        }

        this.FlashError("该证明不存在、不属于贵公司或现在不是审核通过的状态，不能补录。");
        return Redirect(address);
    }

    private SupplementDialog DialogOf(SupplementableProof proof, SupplementForm form) => new()
    {
        Title = "补录",
        Number = proof.Number,
        Facts = [.. FactsOf(proof).Where(fact => !string.IsNullOrEmpty(fact.Value))],
        Action = Request.Path + Request.QueryString,
        Cancel = Link(Request, Chosen, null),
        Form = form,
    };

    private static IEnumerable<(string Caption, string Value)> FactsOf(SupplementableProof proof)
    {
        yield return (proof.Source == SupplementSource.Customs ? "证明类型" : "协定名称", proof.KindZh);
        yield return ("目的国", Dictionary.Countries.Find(proof.DestinationCode)?.NameZh ?? "");
        yield return ("签发日期", proof.IssuedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "");
    }

    private async Task<FillPage> CustomsAsync(FillQuery query, SupplementDialog? dialog, CancellationToken cancellationToken)
    {
        if (!DaysAreInOrder(query))
        {
            return new FillPage { Query = query, Rows = [], Dialog = dialog };
        }

        var paging = new ListPaging(FillPage.Customs, Request);
        var page = await certificates.SearchAsync(query.ToFilter(), paging.Place, cancellationToken);
        return new FillPage { Query = query, Rows = page.Rows, Pager = paging.Footer(page), Dialog = dialog };
    }

    private async Task<FillPage> CcpitAsync(FillQuery query, SupplementDialog? dialog, CancellationToken cancellationToken)
    {
        if (!DaysAreInOrder(query))
        {
            return new FillPage { Query = query, Rows = [], Dialog = dialog };
        }

        try
        {
            var stated = await ccpit.SearchAsync(this.SignedIn().EnterpriseId!.Value, query.ToFilter(), cancellationToken);
            var number = Math.Clamp(query.Page, 1, Math.Max(1, (stated.Rows.Count + PageSize - 1) / PageSize));
            var rows = stated.Rows.Skip((number - 1) * PageSize).Take(PageSize).ToList();
            return new FillPage
            {
                Query = query,
                Rows = rows,
                Pager = new PagerView
                {
                    Total = stated.Rows.Count,
                    Shown = rows.Count,
                    Size = PageSize,
                    PreviousHref = number > 1 ? PageHref(number - 1) : null,
                    NextHref = number * PageSize < stated.Rows.Count ? PageHref(number + 1) : null,
                },
                Dialog = dialog,
                StatedAt = stated.StatedAt,
                HasMore = stated.HasMore,
            };
        }
        catch (BrokenRulesException away)
        {
            return new FillPage { Query = query, Rows = [], Dialog = dialog, Problem = away.Message };
        }
    }

    private string PageHref(int page) => Link(Request, "page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private bool DaysAreInOrder(FillQuery query)
    {
        if (query.From > query.To)
        {
            ModelState.AddModelError(nameof(query.To), "结束日期不能早于开始日期");
            return false;
        }

        return true;
    }
}
