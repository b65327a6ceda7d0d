using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>The filing enterprise with its 企业基本情况: the version in force at customs, before there is one the newest saved (decisions.md 12).</summary>
internal sealed record FilerProfile(Enterprise Enterprise, EnterpriseProfile? Profile, bool IsSynced)
{
    /// <summary>The English block that goes into 出口商: name, address, CHINA.</summary>
    public string ExporterBlock => string.Join('\n', new[] { Profile?.NameEn, WithCountry(Profile?.AddressEn) }.Where(line => !string.IsNullOrWhiteSpace(line)));

    /// <summary>An enterprise that only files for others has no certificate of its own.</summary>
    public bool FilesForItself => Profile?.FilingMode is not { } mode || mode.HasFlag(FilingMode.SelfFiling);

    public static async Task<FilerProfile> LoadAsync(CooPortalDbContext db, Guid enterpriseId, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == enterpriseId, cancellationToken);
        var profiles = await db.EnterpriseProfiles.AsNoTracking()
            .Where(row => row.EnterpriseId == enterpriseId)
            .OrderByDescending(row => row.Revision)
            .ToListAsync(cancellationToken);
        var synced = profiles.FirstOrDefault(row => row.SyncStatus == SyncStatus.Synced);
        return new FilerProfile(enterprise, synced ?? profiles.FirstOrDefault(row => row.SavedAt is not null), synced is not null);
    }

    /// <summary>Row 58: without 企业基本信息 nothing can be filed.</summary>
    public FilerProfile Required() => this switch
    {
        { Profile: null } => throw new BrokenRulesException("", "请先维护企业基本信息，再申请证书。"),
        { FilesForItself: false } => throw new BrokenRulesException("Header.ExporterNameZh", "本企业的申领模式为代理申领：请先在“代理信息维护”中添加委托人，再点击公司中文名称旁的“选择”。"),
        { Profile.FilingMode: FilingMode.None } => throw new BrokenRulesException("", "本企业的申领模式为“不申领证书”。如需申请证书，请先在企业基本信息中变更申领模式。"),
        _ => this,
    };

    private static string? WithCountry(string? address) =>
        string.IsNullOrWhiteSpace(address) || address.TrimEnd().EndsWith("CHINA", StringComparison.OrdinalIgnoreCase) ? address : $"{address.TrimEnd(' ', ',', '.')}, CHINA";
}
