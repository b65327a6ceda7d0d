namespace CooPortal.Domain.Agency;

/// <summary>
/// 委托人 in an agent company's address book: what fills the certificate form. An entry gives no rights and no sight of the principal's data
/// (decisions.md 1); the relation that customs has accepted does.
/// </summary>
public sealed class Principal : IAudited, IVersioned, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The agent company.</summary>
    public Guid EnterpriseId { get; init; }

    /// <summary>主体识别码, nine characters.</summary>
    public required string OrganisationCode { get; set; }

    /// <summary>统一社会信用代码 where the agent typed all of it; certificates carry it.</summary>
    public string? SocialCreditCode { get; set; }

    /// <summary>委托企业中文名称</summary>
    public required string NameZh { get; set; }

    /// <summary>委托企业英文名称及地址, as it goes into 出口商.</summary>
    public required string NameAndAddressEn { get; set; }

    public DateTime SavedAt { get; set; }

    public int Version { get; set; }
}
