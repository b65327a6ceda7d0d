namespace CooPortal.Domain.Enterprises;

/// <summary>A company registered at the portal. What customs knows about it is its <see cref="EnterpriseProfile"/>.</summary>
public sealed class Enterprise : IAudited, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>统一社会信用代码, 18 characters with check character (GB 32100-2015).</summary>
    public required string SocialCreditCode { get; init; }

    /// <summary>Characters 9-17 of the social credit code (GB 11714); part of every certificate number.</summary>
    public required string OrganisationCode { get; init; }

    public required string NameZh { get; set; }

    public EnterpriseState State { get; set; }

    /// <summary>Why it was refused or suspended, as its people read it; empty otherwise.</summary>
    public string StateReason { get; set; } = "";

    /// <summary>Made by the demo seed; a production portal refuses to start on such data.</summary>
    public bool IsDemo { get; init; }

    /// <summary>When the notice 企业基本信息维护必读 was agreed to; null before.</summary>
    public DateTime? NoticeAgreedAt { get; set; }

    public Guid? NoticeAgreedByUserId { get; set; }

    /// <summary>
    /// Customs' receipt of the first seal authorisation that succeeded, UTC; only certificates whose last approval came later may be
    /// self-printed (spec, silence 16). A later authorisation changes seal and signature, not this.
    /// </summary>
    public DateTime? SealAuthorisedAt { get; set; }

    /// <summary>查询权限开关: operators see only certificates that they made themselves (row 21).</summary>
    public bool OperatorsSeeOnlyOwn { get; set; }

    public DateTime RegisteredAt { get; init; }

    public int Version { get; set; }
}
