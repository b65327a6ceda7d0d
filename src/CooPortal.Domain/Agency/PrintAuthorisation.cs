namespace CooPortal.Domain.Agency;

/// <summary>
/// 代理打印授权: a principal lets an agent company print what the agent declares for it from then on (self-print manual 3.2). Taking it back
/// removes the row.
/// </summary>
public sealed class PrintAuthorisation : IAudited, IVersioned, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The principal.</summary>
    public Guid EnterpriseId { get; init; }

    public required string PrincipalSocialCreditCode { get; init; }

    public required string PrincipalNameZh { get; init; }

    public Guid AgentEnterpriseId { get; init; }

    public required string AgentSocialCreditCode { get; init; }

    public required string AgentNameZh { get; init; }

    public DateTime GrantedAt { get; init; }

    public Guid? GrantedByUserId { get; init; }

    public required string GrantedByName { get; init; }

    public int Version { get; set; }
}
