using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>A company files its profile with customs; answered by <see cref="EnterpriseReceiptMessage"/>.</summary>
[Message("EnterpriseProfile")]
public sealed record EnterpriseProfileMessage : CustomsMessage
{
    [Group(1, Presence = Presence.Required)]
    public required EnterpriseDetails Enterprise { get; init; }

    /// <summary>False: first registration; true: change of what is on file.</summary>
    [Element(2, 1, "变更标志", Presence = Presence.Required)]
    public required bool ChangeFlag { get; init; }

    [Group(3, Presence = Presence.Required)]
    public required AplPromise AplPromise { get; init; }
}
