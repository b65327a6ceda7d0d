namespace CooPortal.Domain.Enterprises;

/// <summary>证书初始值: what fills new certificates of a self-filing company (manual chapter 2). Certificates that exist keep what they have.</summary>
public sealed class FilingDefaults : IAudited, IVersioned, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    /// <summary>签证机关, 4-digit office code.</summary>
    public string? IssuingOffice { get; set; }

    /// <summary>领证机关, 4-digit office code.</summary>
    public string? CollectionOffice { get; set; }

    /// <summary>申请地址, in English.</summary>
    public string? ApplicationPlace { get; set; }

    /// <summary>出口商英文: name and address as they print.</summary>
    public string? Exporter { get; set; }

    /// <summary>申报员身份证号码; encrypted at rest.</summary>
    public string? DeclarantIdNumber { get; set; }

    public DateTime SavedAt { get; set; }

    public int Version { get; set; }
}
