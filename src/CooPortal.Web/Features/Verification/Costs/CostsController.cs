using System.Globalization;
using CooPortal.Domain.Checks;
using CooPortal.Domain.PreReview;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Enterprises;
using CooPortal.Operations.PreReview;
using CooPortal.Operations.Verification;
using CooPortal.Web.Features.PreReview.Edit;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Journal;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Verification.Costs;

/// <summary>【维护产品成本明细】: the form of 产品预审 for one line of 核查产品清单. The lines travel with the form, as there.</summary>
[OriginBusiness]
public sealed class CostsController(FindVerifications find, FindPreReviews products, SaveVerificationCosts save, FindEnterpriseRecord enterprises, FormJournal journal) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, int[] item, CancellationToken cancellationToken)
    {
        if (await find.FindAsync(id, cancellationToken) is not { } record)
        {
            return NotFound();
        }

        if (item.Length != 1)
        {
            this.FlashError("请勾选一个需要维护成本明细的产品。");
            return Redirect($"/verification/edit/{id}#items");
        }

        if (record.Request.Item(item[0]) is not { } line)
        {
            return NotFound();
        }

        var kept = record.CostsOf(line.Number);
        var isReadOnly = !record.Allows(VerificationAction.Process);
        var stored = new PostedSheet { Id = id, Version = kept?.Edits ?? 0, Input = PreReviewInput.Of(kept?.Sheet ?? await BeginAsync(line, cancellationToken)) };
        var draft = isReadOnly ? null : await journal.FindAsync(this.SignedIn().UserId, CostsPage.KeyOf(id, line.Number), cancellationToken);
        return View("Costs", new CostsPage
        {
            Record = record,
            Item = line,
            Form = SheetForm.Build(CostsPage.Address, draft is null ? stored : PostedSheet.Read(draft.ToForm()), [], isReadOnly),
            RestoredFrom = draft?.SavedAt,
        });
    }

    /// <summary>【保存】, which takes a line that is still in the editor along.</summary>
    [HttpPost]
    public async Task<IActionResult> Save(CancellationToken cancellationToken)
    {
        var posted = PostedSheet.Read(Request.Form);
        if (posted.HasTypedLine)
        {
            (posted, var wrong) = posted.TakeTyped();
            if (wrong.Count > 0)
            {
                return await ShownAsync(posted, wrong, cancellationToken);
            }
        }

        try
        {
            var input = new SaveVerificationCostsInput { Id = posted.Id ?? Guid.Empty, Item = ItemNumber, Edits = posted.Version, Sheet = posted.Input };
            if (await save.ExecuteAsync(input, this.SignedIn().ToActor(), cancellationToken) is not { } record)
            {
                return NotFound();
            }

            this.FlashSuccess($"保存成功：{record.Request.Item(ItemNumber)?.NameZh}的产品成本明细");
            return Redirect($"/verification/edit/{record.Id}#items");
        }
        catch (BrokenRulesException refused)
        {
            return await ShownAsync(posted.Close(), refused.Rules, cancellationToken);
        }
    }

    [HttpPost]
    public Task<IActionResult> OpenLine(int row, CancellationToken cancellationToken) => ShownAsync(PostedSheet.Read(Request.Form).Open(row), [], cancellationToken);

    [HttpPost]
    public Task<IActionResult> RemoveLine(int row, CancellationToken cancellationToken) => ShownAsync(PostedSheet.Read(Request.Form).Remove(row), [], cancellationToken);

    [HttpPost]
    public Task<IActionResult> CloseLine(CancellationToken cancellationToken) => ShownAsync(PostedSheet.Read(Request.Form).Close(), [], cancellationToken);

    [HttpPost]
    public Task<IActionResult> TakeLine(CancellationToken cancellationToken)
    {
        var (posted, wrong) = PostedSheet.Read(Request.Form).TakeTyped();
        return ShownAsync(posted, wrong, cancellationToken);
    }

    private int ItemNumber => int.TryParse(Request.Form["Item"], CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task<IActionResult> ShownAsync(PostedSheet posted, IReadOnlyList<BrokenRule> problems, CancellationToken cancellationToken)
    {
        if (posted.Id is not { } id || await find.FindAsync(id, cancellationToken) is not { } record)
        {
            return NotFound();
        }

        if (record.Request.Item(ItemNumber) is not { } line || !record.Allows(VerificationAction.Process))
        {
            this.FlashError(problems.Count > 0 ? string.Join(' ', problems.Select(problem => problem.Message)) : VerificationCounter.WhyNot(record, VerificationAction.Process) ?? "海关刚刚更改了核查产品清单，该产品已不在清单中。");
            return Redirect($"/verification/detail/{id}");
        }

        return View("Costs", new CostsPage { Record = record, Item = line, Form = SheetForm.Build(CostsPage.Address, posted, problems, isReadOnly: false), IsRedisplayed = true });
    }

    /// <summary>Begins with the product of 产品预审 that customs names, else with what request and profile know.</summary>
    private async Task<PreReviewSheet> BeginAsync(VerificationItem line, CancellationToken cancellationToken)
    {
        if (line.ProductKey is { } key && (await products.SearchAsync(new PreReviewFilter { Key = key }, 1, cancellationToken)).Rows.FirstOrDefault(row => row.Key == key) is { } product)
        {
            return product.Sheet.Copy();
        }

        var record = await enterprises.ExecuteAsync(this.SignedIn().EnterpriseId!.Value, cancellationToken);
        return new PreReviewSheet
        {
            NameZh = line.NameZh,
            HsCode = line.HsCode,
            Unit = line.Unit,
            ProducerName = record?.InForce?.NameZh ?? record?.Enterprise.NameZh,
            ProducerCode = record?.Enterprise.SocialCreditCode,
            ProductionAddress = record?.InForce?.AddressZh,
            Currency = "USD",
        };
    }
}
