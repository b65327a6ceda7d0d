using CooPortal.Domain.Agency;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>The filing enterprise with its 企业基本情况: the version in force at customs, before there is one the newest saved (decisions.md 12).</summary>
internal sealed record FilerProfile(Enterprise Enterprise, EnterpriseProfile? Profile, bool IsSynced)
{
    /// <summary>For whom an agent files; null for the enterprise's own certificates.</summary>
    public Principal? Principal { get; init; }

    public string ExporterOrganisationCode => Principal?.OrganisationCode ?? Enterprise.OrganisationCode;

    public string? ExporterNameZh => Principal is not null ? Principal.NameZh : Profile?.NameZh ?? Enterprise.NameZh;

    public string? ExporterSocialCreditCode => Principal is not null ? Principal.SocialCreditCode : Enterprise.SocialCreditCode;

    /// <summary>The English block that goes into 出口商: name, address, CHINA.</summary>
    public string ExporterBlock => Principal?.NameAndAddressEn ?? string.Join('\n', new[] { Profile?.NameEn, WithCountry(Profile?.AddressEn) }.Where(line => !string.IsNullOrWhiteSpace(line)));

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

    /// <summary>The same, filing for an entry of the address book.</summary>
    /// <exception cref="BrokenRulesException">The entry is gone, or the enterprise does not file for others.</exception>
    public async Task<FilerProfile> ForPrincipalAsync(CooPortalDbContext db, Guid? principalId, CancellationToken cancellationToken)
    {
        if (principalId is null)
        {
            return this;
        }

        var principal = await db.Principals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == principalId, cancellationToken)
            ?? throw new BrokenRulesException("Header.ExporterNameZh", "所选的委托企业已不在委托人列表中，请重新点击“选择”。");
        return Profile?.FilingMode?.HasFlag(FilingMode.AgentFiling) == true
            ? await WithPrincipalAsync(db, principal, cancellationToken)
            : throw new BrokenRulesException("Header.ExporterNameZh", "本企业的申领模式不含代理申领，不能为委托企业申请证书。");
    }

    /// <summary>The same, with the exporter of a certificate that has its number: the address book may have changed since.</summary>
    public async Task<FilerProfile> ForExporterOfAsync(CooPortalDbContext db, Certificate certificate, CancellationToken cancellationToken)
    {
        if (certificate.ExporterOrganisationCode == Enterprise.OrganisationCode)
        {
            return this;
        }

        var code = certificate.ExporterOrganisationCode;
        var principal = await db.Principals.AsNoTracking().SingleOrDefaultAsync(row => row.OrganisationCode == code, cancellationToken) ?? new Principal
        {
            EnterpriseId = Enterprise.Id,
            OrganisationCode = code,
            SocialCreditCode = certificate.Header.ExporterSocialCreditCode,
            NameZh = certificate.Header.ExporterNameZh ?? "",
            NameAndAddressEn = certificate.Header.Exporter ?? "",
        };
        return await WithPrincipalAsync(db, principal, cancellationToken);
    }

    /// <summary>Rows 31 and 58: without 同步成功 nothing can be filed, and nothing in 不申领证书.</summary>
    /// <exception cref="BrokenRulesException">It is not open; the sentence says what comes first.</exception>
    public FilerProfile Open()
    {
        var standing = new EnterpriseStanding(IsSynced, Profile?.FilingMode ?? FilingMode.None, HasPendingChange: false, IsSyncing: Profile?.SyncStatus == SyncStatus.Syncing);
        return standing.Refusal is { } refusal ? throw new BrokenRulesException("", refusal, nameof(EnterpriseStanding)) : this;
    }

    /// <summary>The same, and row 59: an agent has chosen for whom.</summary>
    /// <exception cref="BrokenRulesException">It has not, or nothing can be filed.</exception>
    public FilerProfile Required() => Open() is { Principal: null, FilesForItself: false }
        ? throw new BrokenRulesException("Header.ExporterNameZh", "本企业的申领模式为代理申领：请点击公司中文名称旁的“选择”按钮，选择委托企业。")
        : this;

    /// <summary>What customs knows of the principal goes before what the agent typed.</summary>
    private async Task<FilerProfile> WithPrincipalAsync(CooPortalDbContext db, Principal principal, CancellationToken cancellationToken)
    {
        var relation = await db.FindAcceptedRelationAsync(Enterprise.SocialCreditCode, principal.OrganisationCode, cancellationToken);
        principal.SocialCreditCode = relation?.PrincipalSocialCreditCode ?? principal.SocialCreditCode;
        return this with { Principal = principal };
    }

    private static string? WithCountry(string? address) =>
        string.IsNullOrWhiteSpace(address) || address.TrimEnd().EndsWith("CHINA", StringComparison.OrdinalIgnoreCase) ? address : $"{address.TrimEnd(' ', ',', '.')}, CHINA";
}
