using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using CooPortal.Operations.Push;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Push.Webhooks;

/// <summary>What went to one endpoint.</summary>
public sealed record EndpointPage(WebhookEndpoint Endpoint, KeysetPage<DeliveryRow> Page, PagerView Pager, PushDeliveryState? State)
{
    /// <summary>As typed for 重新发送, China time.</summary>
    public string From { get; init; } = "";

    public string Until { get; init; } = "";
}
