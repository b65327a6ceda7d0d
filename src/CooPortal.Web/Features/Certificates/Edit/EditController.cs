using System.Text.Json;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Wording;
using CooPortal.Operations.Certificates;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Journal;
using CooPortal.Web.Infrastructure.Navigation;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>录入: the form of one certificate; 暂存 and what helps while typing.</summary>
public sealed class EditController(EditPageBuilder pages, SaveDraft save, CheckForm check, FormJournal journal, WorkTabs tabs) : CertificateEditController(pages)
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, string? type, string? tab, string? line, string? invoice, int? part, Guid? principal, [FromQuery(Name = "check")] string? isChecked, CancellationToken cancellationToken) =>
        await ShowAsync(
            new EditRequest
            {
                Id = id,
                Type = type ?? await JournalledTypeAsync(id, cancellationToken),
                PrincipalId = principal,
                Tab = tab ?? EditTabs.Basic,
                Line = line,
                Invoice = invoice,
                Page = part ?? 1,
                IsChecked = isChecked == "1",
            },
            cancellationToken);

    /// <summary>暂存. With 新建 pressed, what was typed is saved and an empty form follows (row 73).</summary>
    [HttpPost("{id:guid}")]
    public Task<IActionResult> Save(Guid id, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        return TryAsync(Refused(id, posted), async () =>
        {
            if (posted.Text("Then") == "new" && !posted.IsSaved)
            {
                await tabs.CloseAsync(this.SignedIn().UserId, $"/certificates/edit/{id:D}", cancellationToken);
                return Redirect($"/certificates/apply/new/{posted.Type}");
            }

            if (await save.ExecuteAsync(posted.Draft(id), this.SignedIn().ToActor(), cancellationToken) is not { } saved)
            {
                return NotFound();
            }

            this.FlashSuccess($"已暂存，证书号 {saved.Number}。");
            return posted.Text("Then") == "new" ? Redirect($"/certificates/apply/new/{saved.TypeCode}") : ToPage(id, posted, posted.Text("Tab") ?? EditTabs.Basic);
        }, cancellationToken);
    }

    /// <summary>Fills a field from others: 运输细节 from ports and transport, 唛头 with N/M. Stores nothing.</summary>
    [HttpPost("{id:guid}/fill")]
    public Task<IActionResult> Fill(Guid id, string fill, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        var header = new CertificateHeader();
        _ = posted.Draft(id).Header.WriteTo(HeaderFields.All, header, "Header");
        var (field, text) = fill == "marks"
            ? (HeaderFields.ShippingMarks, "N/M")
            : (HeaderFields.TransportDetails, TransportText.Compose(header, posted.Text("UpperCase") == "true"));
        var name = $"Header.{field.Key}";
        return IsFetch
            ? Task.FromResult<IActionResult>(Json(new { name, text }))
            : ShowAsync(Refused(id, posted.With(name, text)), cancellationToken);
    }

    /// <summary>Checks one section as it is typed, by the rules that saving and declaring use.</summary>
    [HttpPost("{id:guid}/check")]
    public async Task<IActionResult> Check(Guid id, string section, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        var actor = this.SignedIn().ToActor();
        var (prefix, result) = section switch
        {
            "goods" => ("Goods", await check.GoodsAsync(posted.Goods(id), posted.IsChecked, cancellationToken)),
            "invoice" => ("Invoice", await check.InvoiceAsync(posted.Invoice(id), posted.IsChecked, cancellationToken)),
            _ => ("Header", await check.HeaderAsync(posted.Draft(id), posted.IsChecked, actor, cancellationToken)),
        };
        return result is null ? NotFound() : Json(new
        {
            errors = Messages(result, prefix, rule => !rule.IsWarning),
            warnings = Messages(result, prefix, rule => rule.IsWarning),
            filled = result.Filled.Select(key => $"{prefix}.{key}"),
            values = result.Values.ToDictionary(value => $"{prefix}.{value.Key}", value => value.Value),
        });
    }

    /// <summary>The work tab of a form that was never saved has no type in its address; its journal knows it.</summary>
    private async Task<string?> JournalledTypeAsync(Guid id, CancellationToken cancellationToken)
    {
        var draft = await journal.FindAsync(this.SignedIn().UserId, $"/certificates/edit/{id:D}", cancellationToken);
        return draft is null ? null : JsonSerializer.Deserialize<List<string[]>>(draft.Content)!.Find(pair => pair is ["Type", _])?[1];
    }

    private bool IsFetch => Request.Headers.XRequestedWith == "fetch";

    private static EditRequest Refused(Guid id, PostedForm posted) => new() { Id = id, Type = posted.Type, PrincipalId = posted.PrincipalId, Posted = posted, IsChecked = posted.IsChecked };

    private static Dictionary<string, string> Messages(CheckedForm form, string prefix, Func<BrokenRule, bool> kind) => form.Rules
        .Where(kind)
        .GroupBy(rule => prefix + rule.Path[form.Prefix.Length..])
        .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(rule => rule.Message).Distinct()));
}
