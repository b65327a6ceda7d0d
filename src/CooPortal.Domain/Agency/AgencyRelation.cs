using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.Agency;

/// <summary>
/// 代理企业 of a principal, as the principal keeps it (manual chapter 3). In force from customs' acceptance of the addition to its acceptance
/// of the deletion, which removes the row.
/// </summary>
public sealed class AgencyRelation : IAudited, IVersioned, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The principal.</summary>
    public Guid EnterpriseId { get; init; }

    public required string PrincipalSocialCreditCode { get; init; }

    /// <summary>主体识别码 of the principal; part of the numbers of its certificates.</summary>
    public required string PrincipalOrganisationCode { get; init; }

    public required string PrincipalNameZh { get; set; }

    /// <summary>代理企业代码: social credit code of the agent company.</summary>
    public required string AgentSocialCreditCode { get; init; }

    public required string AgentNameZh { get; set; }

    public AgencyRelationStatus Status { get; private set; }

    /// <summary>What was submitted last is the deletion.</summary>
    public bool IsDeletion { get; private set; }

    /// <summary>Counts submissions; a receipt answers one of them.</summary>
    public int Round { get; private set; }

    /// <summary>When customs took the addition; null while the agent may not act.</summary>
    public DateTime? AcceptedAt { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Customs' last words about the relation.</summary>
    public string LastAnswer { get; set; } = "";

    public DateTime CreatedAt { get; init; }

    public int Version { get; set; }

    /// <summary>The agent may file for the principal.</summary>
    public bool IsInForce => AcceptedAt is not null;

    /// <summary>删除.</summary>
    /// <returns>True when the row is to be removed at once; otherwise the deletion waits for 提交.</returns>
    public bool Delete()
    {
        var removes = AgencyRelationLifecycle.Table.Find(Status, AgencyRelationEvent.Delete)?.Removes == true;
        Status = AgencyRelationLifecycle.Table.Next(Status, AgencyRelationEvent.Delete);
        return removes;
    }

    /// <summary>提交.</summary>
    public void Submit(DateTime at)
    {
        var deletes = Status == AgencyRelationStatus.PendingDelete;
        Status = AgencyRelationLifecycle.Table.Next(Status, AgencyRelationEvent.Submit);
        IsDeletion = deletes;
        SubmittedAt = at;
        Round++;
    }

    /// <summary>Customs' answer to the last submission.</summary>
    /// <returns>True when the row is to be removed.</returns>
    public bool Answer(bool accepted, DateTime at)
    {
        var happened = (IsDeletion, accepted) switch
        {
            (false, true) => AgencyRelationEvent.AdditionAccepted,
            (false, false) => AgencyRelationEvent.AdditionRefused,
            (true, true) => AgencyRelationEvent.DeletionAccepted,
            (true, false) => AgencyRelationEvent.DeletionRefused,
        };
        Status = AgencyRelationLifecycle.Table.Next(Status, happened);
        if (happened == AgencyRelationEvent.AdditionAccepted)
        {
            AcceptedAt = at;
        }

        return happened == AgencyRelationEvent.DeletionAccepted;
    }
}
