using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What became of one message.</summary>
public sealed record ErpResult
{
    [Element(1, 200, "报文名称")]
    public string? Name { get; init; }

    [Element(2, 1, "结果", Presence = Presence.Required)]
    public required ErpOutcome Result { get; init; }

    /// <summary>Root element of the message.</summary>
    [Element(3, 60, "报文类型")]
    public string? Kind { get; init; }

    [Element(4, 30, "证书号")]
    public string? CertNo { get; init; }

    /// <summary>Attachments only.</summary>
    [Element(5, 4, "附件类型")]
    public string? FileType { get; init; }

    /// <summary>Attachments only.</summary>
    [Element(6, 400, "附件名字")]
    public string? FileName { get; init; }

    [Element(7, 1000, "说明")]
    public string? Note { get; init; }

    [Group(8, Item = "")]
    public IReadOnlyList<ErpFault>? ErpFault { get; init; }
}
