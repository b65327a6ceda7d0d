using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Technical receipt of a declaration, or of an attachment when it names a file: root <c>FileRet</c>.</summary>
[Message("FileRet", Tolerant = true)]
public sealed record FileRetMessage : CustomsMessage
{
    [Element(1, 30, "证书号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(2, 4, "附件类型")]
    public string? FileType { get; init; }

    [Element(3, 400, "附件名字")]
    public string? FileName { get; init; }

    [Element(4, 19, "接收时间")]
    public DateTime? ReceiveTime { get; init; }

    [Element(5, 1, "处理结果", Presence = Presence.Required)]
    public required RetType RetType { get; init; }

    [Element(6, 1000, "说明", Lines = true)]
    public string? Note { get; init; }

    [Element(7, 19, "发送时间")]
    public DateTime? SendTime { get; init; }

    public bool IsAboutAttachment => FileType is not null || FileName is not null;
}
