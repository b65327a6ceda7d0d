using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>One attachment of a declaration; sent after the declaration was accepted.</summary>
[Message("File")]
public sealed record FileMessage : CustomsMessage
{
    [Element(1, 20, "证书号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(2, 2, "证书类型", Presence = Presence.Required)]
    public required string CertType { get; init; }

    [Element(3, 18, "录入企业代码")]
    public string? AplRegNo { get; init; }

    [Element(4, 18, "出口商代码")]
    public string? CiqRegNo { get; init; }

    [Element(5, 4, "附件类型", Presence = Presence.Required)]
    public required string FileType { get; init; }

    [Element(6, 400, "附件名字", Presence = Presence.Required)]
    public required string FileName { get; init; }

    [Element(7, 10, "附件格式", Presence = Presence.Required)]
    public required string DocType { get; init; }

    [Element(8, MessageXml.MaxBytes, "base64编码后的附件", Presence = Presence.Required)]
    public required byte[] FileContent { get; init; }

    [Element(9, 1, "是否缓审")]
    public bool? IsDelay { get; init; }
}
