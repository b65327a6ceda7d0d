using CooPortal.Domain;

namespace CooPortal.Operations.Docking;

/// <summary>A request of an ERP by the id of its envelope, kept so that the same id never carries another body.</summary>
public sealed class ErpRequest : IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public required string MessageId { get; init; }

    public required string BodySha256 { get; init; }

    public required string KeyId { get; init; }

    public DateTime ReceivedAt { get; init; }
}
