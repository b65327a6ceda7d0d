using System.Globalization;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.PreReviews;

/// <summary>One request of 产品预审 and the officer's decision.</summary>
public sealed class DetailModel(SimulatorStore store, PreReviewOfficer officer) : PageModel
{
    [BindProperty]
    public bool? Approved { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Message that the officer saw when deciding.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public PreReviewRow Row { get; private set; } = null!;

    public PreReviewMessage Product { get; private set; } = null!;

    public bool IsOpen => Row.Result == PreReviewResult.Received;

    public IEnumerable<(string Caption, string Value)> Facts => typeof(PreReviewMessage).GetProperties()
        .Select(property => (Element: property.GetCustomAttributes(typeof(ElementAttribute), false).Cast<ElementAttribute>().FirstOrDefault(), Value: property.GetValue(Product)))
        .Where(fact => fact.Element is not null && fact.Value is not null and not PreReviewRequest)
        .OrderBy(fact => fact.Element!.Order)
        .Select(fact => (fact.Element!.Caption, fact.Value is bool yes ? (yes ? "是" : "否") : Convert.ToString(fact.Value, CultureInfo.InvariantCulture) ?? ""));

    public IActionResult OnGet(string subject) => Load(subject) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string subject, CancellationToken cancellationToken)
    {
        if (!Load(subject))
        {
            return NotFound();
        }

        if (Approved is null || (Approved == false && string.IsNullOrWhiteSpace(Note)))
        {
            ModelState.AddModelError("", Approved is null ? "请选择结论。" : "审核不通过须填写说明。");
            return Page();
        }

        var note = string.IsNullOrWhiteSpace(Note) ? "审核通过" : Note.Trim();
        var decided = await store.WriteAsync(
            session =>
            {
                if (session.FindPreReview(subject) is not { Result: PreReviewResult.Received } current || current.MessageId != Seen)
                {
                    return false;
                }

                officer.Decide(session, current, Approved.Value, note);
                return true;
            },
            cancellationToken);
        TempData["Done"] = decided ? $"{Row.ProductKey} 的决定已发出。" : $"{Row.ProductKey} 刚刚已有决定或新的申请，本次决定没有发出。";
        return Redirect("/pre-reviews");
    }

    private bool Load(string subject)
    {
        if (store.Read(session => session.FindPreReview(subject)) is not { } row)
        {
            return false;
        }

        (Row, Product) = (row, MessageXml.Read<PreReviewMessage>(row.Body));
        return true;
    }
}
