using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using CooPortal.Operations.Push;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Push.Deliveries;

/// <summary>推送记录 of a user.</summary>
public sealed record DeliveriesPage(KeysetPage<DeliveryRow> Page, PagerView Pager, PushChannel? Channel, PushDeliveryState? State)
{
    public bool IsFiltered => Channel is not null || State is not null;
}
