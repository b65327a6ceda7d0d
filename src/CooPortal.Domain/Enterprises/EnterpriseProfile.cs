using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.Enterprises;

/// <summary>
/// One revision of 企业基本情况. The newest synchronised revision is in force; a later one may be in preparation or on its way to customs
/// (decisions.md 12). Manual chapter 1.
/// </summary>
public sealed class EnterpriseProfile : IAudited, IVersioned, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    /// <summary>1 for the first revision, counting up with every change.</summary>
    public int Revision { get; init; }

    public SyncStatus SyncStatus { get; private set; }

    public DateTime? SyncedAt { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    /// <summary>海关编码, 10 characters.</summary>
    public string? CustomsCode { get; set; }

    public string? NameZh { get; set; }

    /// <summary>企业英文名称; optional only for 不申领证书.</summary>
    public string? NameEn { get; set; }

    public string? AddressZh { get; set; }

    public string? AddressEn { get; set; }

    /// <summary>所在省/市: code of the table of provinces.</summary>
    public string? ProvinceCode { get; set; }

    public string? PostalCode { get; set; }

    /// <summary>企业性质: code of the dictionary enterprise_nature.</summary>
    public string? Nature { get; set; }

    /// <summary>企业类别: code of the dictionary enterprise_category; 生产型 and 工贸型 need product pre-review.</summary>
    public string? Category { get; set; }

    /// <summary>申领模式; null until chosen.</summary>
    public FilingMode? FilingMode { get; set; }

    /// <summary>所属海关 (签证机构), 4-digit office code.</summary>
    public string? IssuingOffice { get; set; }

    public string? LegalRepresentative { get; set; }

    /// <summary>法人证件号; encrypted at rest.</summary>
    public string? LegalRepresentativeIdNumber { get; set; }

    public string? ContactName { get; set; }

    public string? ContactTelephone { get; set; }

    public string? Fax { get; set; }

    public string? Email { get; set; }

    public string? MainProducts { get; set; }

    public string? MainCountries { get; set; }

    /// <summary>The promise was ticked when this revision was submitted.</summary>
    public bool Promised { get; private set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? SavedAt { get; set; }

    public int Version { get; set; }

    /// <summary>Sends this revision on its way; only a saved one with the promise ticked goes.</summary>
    public void Submit(DateTime at)
    {
        SyncStatus = ProfileLifecycle.Table.Next(SyncStatus, ProfileEvent.Submitted);
        Promised = true;
        SubmittedAt = at;
    }

    /// <summary>Customs has taken this revision.</summary>
    public void ConfirmSynced(DateTime at)
    {
        SyncStatus = ProfileLifecycle.Table.Next(SyncStatus, ProfileEvent.Accepted);
        SyncedAt = at;
    }

    /// <summary>Customs refused this revision; it may be corrected and submitted again.</summary>
    public void FailSync() => SyncStatus = ProfileLifecycle.Table.Next(SyncStatus, ProfileEvent.Refused);

    /// <summary>A newer revision came into force.</summary>
    public void Supersede() => SyncStatus = ProfileLifecycle.Table.Next(SyncStatus, ProfileEvent.Superseded);
}
