namespace CooPortal.Operations.Audit;

/// <summary>What to find in the audit trail; null leaves a condition out.</summary>
public sealed record AuditFilter
{
    public Guid? ActorUserId { get; init; }

    public Guid? EnterpriseId { get; init; }

    /// <summary>Part of the actor's name.</summary>
    public string? ActorName { get; init; }

    /// <summary>The verb.</summary>
    public string? Action { get; init; }

    public Guid? SubjectId { get; init; }

    public DateTime? From { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTime? To { get; init; }

    /// <summary>Attempts on other enterprises' records are for the platform administrator only.</summary>
    public bool WithForeignAttempts { get; init; }
}
