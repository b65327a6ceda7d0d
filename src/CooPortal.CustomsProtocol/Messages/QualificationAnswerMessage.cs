using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>The company's record, or none.</summary>
[Message("QualificationAnswer", Tolerant = true)]
public sealed record QualificationAnswerMessage : CustomsMessage
{
    [Element(1, 18, "统一社会信用代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Group(2)]
    public EnterpriseDetails? Enterprise { get; init; }

    [Element(3, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
