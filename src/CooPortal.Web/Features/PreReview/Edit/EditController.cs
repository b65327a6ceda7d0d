using CooPortal.Domain.Checks;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.Enterprises;
using CooPortal.Operations.PreReview;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Journal;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.PreReview.Edit;

/// <summary>新增, 修改 and 变更 of a product. The lines travel with the form, so that nothing is kept before 【暂存】 and no script is needed.</summary>
[PreReviewOpen]
public sealed class EditController(FindPreReviews find, SavePreReview save, FindEnterpriseRecord enterprises, FormJournal journal) : Controller
{
    private const string List = "/pre-review/products";

    /// <summary>A product whose state allows no editing is shown read-only.</summary>
    [HttpGet("{id:guid?}")]
    public async Task<IActionResult> Index(Guid? id, bool change, CancellationToken cancellationToken)
    {
        var product = id is null ? null : await find.FindAsync(id.Value, cancellationToken);
        if (id is not null && product is null)
        {
            return NotFound();
        }

        var occupied = await find.IsOccupiedAsync(cancellationToken);
        if (product is null)
        {
            if (occupied)
            {
                this.FlashError(PreReviewDesk.Occupied);
                return Redirect(List);
            }

            return await OpenedAsync(await BeginAsync(cancellationToken), null, cancellationToken);
        }

        var isChange = change && product.Allows(PreReviewAction.Change);
        var posted = PostedSheet.Of(product, isChange);
        return !occupied && (isChange || product.Allows(PreReviewAction.Edit))
            ? await OpenedAsync(posted, product, cancellationToken)
            : View("Edit", new EditPage { Form = SheetForm.Build(EditPage.Address, posted, [], isReadOnly: true), Product = product });
    }

    /// <summary>【暂存】, which takes a line that is still in the editor along.</summary>
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
            var input = new SavePreReviewInput { Id = posted.Id, Version = posted.Version, IsChange = posted.IsChange, Sheet = posted.Input };
            if (await save.ExecuteAsync(input, this.SignedIn().ToActor(), cancellationToken) is not { } product)
            {
                return NotFound();
            }

            this.FlashSuccess("保存成功");
            return Redirect($"/pre-review/edit/{product.Id}");
        }
        catch (BrokenRulesException refused)
        {
            return await ShownAsync(posted.Close(), refused.Rules, cancellationToken);
        }
    }

    /// <summary>【新增明细】 and 【修改】 of a line open the editor.</summary>
    [HttpPost]
    public Task<IActionResult> OpenLine(int row, CancellationToken cancellationToken) => ShownAsync(PostedSheet.Read(Request.Form).Open(row), [], cancellationToken);

    [HttpPost]
    public Task<IActionResult> RemoveLine(int row, CancellationToken cancellationToken) => ShownAsync(PostedSheet.Read(Request.Form).Remove(row), [], cancellationToken);

    [HttpPost]
    public Task<IActionResult> CloseLine(CancellationToken cancellationToken) => ShownAsync(PostedSheet.Read(Request.Form).Close(), [], cancellationToken);

    /// <summary>【确定】 puts the line into the table.</summary>
    [HttpPost]
    public Task<IActionResult> TakeLine(CancellationToken cancellationToken)
    {
        var (posted, wrong) = PostedSheet.Read(Request.Form).TakeTyped();
        return ShownAsync(posted, wrong, cancellationToken);
    }

    /// <summary>【原产地试算】 of what is typed.</summary>
    [HttpPost]
    public Task<IActionResult> TryOut(CancellationToken cancellationToken) => ShownAsync(PostedSheet.Read(Request.Form), [], cancellationToken);

    private async Task<IActionResult> ShownAsync(PostedSheet posted, IReadOnlyList<BrokenRule> problems, CancellationToken cancellationToken)
    {
        var product = posted.Id is { } id ? await find.FindAsync(id, cancellationToken) : null;
        return posted.Id is not null && product is null
            ? NotFound()
            : View("Edit", new EditPage { Form = SheetForm.Build(EditPage.Address, posted, problems, isReadOnly: false), Product = product, IsRedisplayed = true });
    }

    /// <summary>With what was typed before and not saved, lines included.</summary>
    private async Task<IActionResult> OpenedAsync(PostedSheet stored, PreReviewProduct? product, CancellationToken cancellationToken)
    {
        var draft = await journal.FindAsync(this.SignedIn().UserId, EditPage.KeyOf(stored.Id, stored.IsChange), cancellationToken);
        var posted = draft is null ? stored : PostedSheet.Read(draft.ToForm());
        return View("Edit", new EditPage { Form = SheetForm.Build(EditPage.Address, posted, [], isReadOnly: false), Product = product, RestoredFrom = draft?.SavedAt });
    }

    /// <summary>A new sheet starts with what the company's profile knows of the producer.</summary>
    private async Task<PostedSheet> BeginAsync(CancellationToken cancellationToken)
    {
        var record = await enterprises.ExecuteAsync(this.SignedIn().EnterpriseId!.Value, cancellationToken);
        var sheet = new PreReviewSheet
        {
            ProducerName = record?.InForce?.NameZh ?? record?.Enterprise.NameZh,
            ProducerCode = record?.Enterprise.SocialCreditCode,
            ProductionAddress = record?.InForce?.AddressZh,
            Currency = "USD",
        };
        return new PostedSheet { Input = PreReviewInput.Of(sheet) };
    }
}
