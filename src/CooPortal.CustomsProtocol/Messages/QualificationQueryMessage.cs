using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Asks for a company's record in customs' qualification register (海关企业通用资质).</summary>
[Message("QualificationQuery")]
public sealed record QualificationQueryMessage : CustomsMessage
{
    [Element(1, 18, "统一社会信用代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }
}
