using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Fields;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Enterprises;

/// <summary>保存 of 证书初始值. The values obey the rules of the certificate's fields that they will fill; certificates that exist are not touched (row 37).</summary>
public sealed class SaveFilingDefaults(CooPortalDbContext db, FindEnterpriseStanding standings, TimeProvider clock)
{
    /// <summary>The five fields, in the manual's order.</summary>
    public static IReadOnlyList<SectionField<CertificateHeader>> Fields { get; } =
        [HeaderFields.IssuingOffice, HeaderFields.CollectionOffice, HeaderFields.ApplicationPlace, HeaderFields.DeclarantIdNumber, HeaderFields.Exporter];

    /// <summary>The defaults as a certificate would take them.</summary>
    public static CertificateHeader ToHeader(FilingDefaults? defaults) => new()
    {
        IssuingOffice = defaults?.IssuingOffice,
        CollectionOffice = defaults?.CollectionOffice,
        ApplicationPlace = defaults?.ApplicationPlace,
        Exporter = defaults?.Exporter,
        DeclarantIdNumber = defaults?.DeclarantIdNumber,
    };

    /// <param name="values">Typed text by field key.</param>
    /// <param name="version">Version that was shown; 0 for none.</param>
    /// <exception cref="BrokenRulesException">a value does not fit its field, or the company does not file for itself</exception>
    public async Task ExecuteAsync(IReadOnlyDictionary<string, string?> values, int version, Actor actor, CancellationToken cancellationToken)
    {
        var enterpriseId = actor.EnterpriseId!.Value;
        var standing = await standings.ExecuteAsync(enterpriseId, cancellationToken);
        if (standing is { IsSynced: true, FilesItself: false })
        {
            throw new BrokenRulesException("", "贵公司的申领模式不含自理申领，不能设置证书初始值。");
        }

        var defaults = await db.FilingDefaults.SingleOrDefaultAsync(row => row.EnterpriseId == enterpriseId, cancellationToken);
        if ((defaults?.Version ?? 0) != version)
        {
            throw new BrokenRulesException("", "初始值刚刚被其他操作员修改过，请刷新页面后再修改。");
        }

        var header = new CertificateHeader();
        var rules = Fields.SelectMany(field => Problems(field, header, values.GetValueOrDefault(field.Key))).ToList();
        if (rules.Count > 0)
        {
            throw new BrokenRulesException(rules);
        }

        defaults ??= db.FilingDefaults.Add(new FilingDefaults { EnterpriseId = enterpriseId, Version = 1 }).Entity;
        defaults.IssuingOffice = header.IssuingOffice;
        defaults.CollectionOffice = header.CollectionOffice;
        defaults.ApplicationPlace = header.ApplicationPlace;
        defaults.Exporter = header.Exporter;
        defaults.DeclarantIdNumber = header.DeclarantIdNumber;
        defaults.SavedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveAuditedAsync(actor, nameof(SaveFilingDefaults), cancellationToken);
    }

    private static IEnumerable<BrokenRule> Problems(SectionField<CertificateHeader> field, CertificateHeader header, string? text) =>
        field.Write(header, text) is { } unreadable
            ? [new BrokenRule(field.Key, unreadable)]
            : field.Problems(header, english: field.PrintsInEnglish).Take(1).Select(problem => new BrokenRule(field.Key, problem));
}
