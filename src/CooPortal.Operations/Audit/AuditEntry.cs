namespace CooPortal.Operations.Audit;

/// <summary>One write: who did what to which records. Written in the transaction of the change.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DateTime At { get; init; }

    public Guid? ActorUserId { get; init; }

    public required string ActorName { get; init; }

    public Guid? EnterpriseId { get; init; }

    /// <summary>The verb, for example DeclareCertificate.</summary>
    public required string Action { get; init; }

    public string SubjectType { get; init; } = "";

    public Guid? SubjectId { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>Changed properties of every audited record, JSON; protected values masked.</summary>
    public string Changes { get; init; } = "";
}
