using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Shared.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using FieldKind = CooPortal.Web.Shared.Fields.FieldKind;

namespace CooPortal.Web.Features.Defaults.Certificate;

/// <summary>证书初始值设置 (manual chapter 2).</summary>
public sealed class CertificateController(CooPortalDbContext db, SaveFilingDefaults save, FindEnterpriseStanding standings) : Controller
{
    [HttpGet]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ShowAsync(null, [], cancellationToken);

    [HttpPost]
    public async Task<IActionResult> Save(int version, CancellationToken cancellationToken)
    {
        var typed = SaveFilingDefaults.Fields.ToDictionary(field => field.Key, field => (string?)Request.Form[field.Key].ToString());
        try
        {
            await save.ExecuteAsync(typed, version, this.SignedIn().ToActor(), cancellationToken);
            this.FlashSuccess("保存成功，新建证书时自动返填。");
            return RedirectToAction(nameof(Index));
        }
        catch (BrokenRulesException refused)
        {
            return await ShowAsync(typed, refused.Rules, cancellationToken);
        }
    }

    private async Task<IActionResult> ShowAsync(IReadOnlyDictionary<string, string?>? typed, IReadOnlyList<BrokenRule> rules, CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId)
        {
            return NotFound();
        }

        var defaults = await db.FilingDefaults.AsNoTracking().SingleOrDefaultAsync(row => row.EnterpriseId == enterpriseId, cancellationToken);
        var standing = await standings.ExecuteAsync(enterpriseId, cancellationToken);
        var header = SaveFilingDefaults.ToHeader(defaults);
        foreach (var rule in rules)
        {
            ModelState.AddModelError(rule.Path, rule.Message);
        }

        return View("Certificate", new CertificateView
        {
            Version = defaults?.Version ?? 0,
            SavedAt = defaults?.SavedAt,
            Refusal = standing is { IsSynced: true, FilesItself: false } ? "贵公司的申领模式不含自理申领，证书初始值仅供自理企业使用。" : null,
            Problem = rules.FirstOrDefault(rule => rule.Path.Length == 0)?.Message,
            IsRedisplayed = typed is not null,
            Fields =
            [
                .. SaveFilingDefaults.Fields.Select(field => new FieldView
                {
                    Name = field.Key,
                    Label = field.LabelZh,
                    Kind = field.IsMultiline ? FieldKind.Multiline : field.Dictionary is null ? FieldKind.Text : FieldKind.Dictionary,
                    Value = typed?.GetValueOrDefault(field.Key) ?? field.Read(header),
                    Display = field.Dictionary?.Find(typed?.GetValueOrDefault(field.Key) ?? field.Read(header))?.Display,
                    Dictionary = field.Dictionary?.Name,
                    MaxLength = field.MaxLength,
                    English = field.PrintsInEnglish,
                    Error = rules.FirstOrDefault(rule => rule.Path == field.Key)?.Message,
                    Columns = field.IsMultiline ? 8 : 4,
                    Rows = 4,
                }),
            ],
        });
    }
}
