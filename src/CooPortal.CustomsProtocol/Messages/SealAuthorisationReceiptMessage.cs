using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Whether customs takes the seal and the signature; the authorisation succeeds with both.</summary>
[Message("SealAuthorisationReceipt", Tolerant = true)]
public sealed record SealAuthorisationReceiptMessage : CustomsMessage
{
    [Element(1, 32, "授权编号", Presence = Presence.Required)]
    public required string AuthNo { get; init; }

    [Element(2, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(3, 1, "印章授权结果", Presence = Presence.Required)]
    public required Outcome SealResult { get; init; }

    [Element(4, 1000, "印章说明", Lines = true)]
    public string? SealNote { get; init; }

    [Element(5, 1, "签名授权结果", Presence = Presence.Required)]
    public required Outcome SignResult { get; init; }

    [Element(6, 1000, "签名说明", Lines = true)]
    public string? SignNote { get; init; }

    [Element(7, 1000, "说明", Lines = true)]
    public string? Note { get; init; }

    [Element(8, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
