using CooPortal.Operations.Push;

namespace CooPortal.Web.Features.Push;

/// <summary>Lines of 推送记录 with the button 重新发送.</summary>
/// <param name="Rows">What is shown.</param>
/// <param name="ResendAction">Where the button posts to.</param>
/// <param name="ShowsChannel">False where all went the same way.</param>
public sealed record DeliveryTable(IReadOnlyList<DeliveryRow> Rows, string ResendAction, bool ShowsChannel);
