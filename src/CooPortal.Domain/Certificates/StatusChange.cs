namespace CooPortal.Domain.Certificates;

/// <summary>One line of a certificate's history.</summary>
public sealed class StatusChange : IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid CertificateId { get; init; }

    public CertificateStatus From { get; init; }

    public CertificateStatus To { get; init; }

    public required string Action { get; init; }

    public DateTime At { get; init; }

    public required string ActorName { get; init; }

    public Guid? ActorUserId { get; init; }
}
