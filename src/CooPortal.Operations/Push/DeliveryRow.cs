using CooPortal.Domain.Push;

namespace CooPortal.Operations.Push;

/// <summary>A line of 推送记录.</summary>
public sealed record DeliveryRow
{
    public required PushDelivery Delivery { get; init; }

    public required Notice Notice { get; init; }
}
