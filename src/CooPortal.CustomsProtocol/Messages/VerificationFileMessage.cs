using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>One file of the answer to a verification; sent behind the answer that names it.</summary>
[Message("VerificationFile")]
public sealed record VerificationFileMessage : CustomsMessage
{
    [Element(1, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 30, "核查记录编号", Presence = Presence.Required)]
    public required string VerificationNo { get; init; }

    [Element(3, 32, "附件编号", Presence = Presence.Required)]
    public required string FileId { get; init; }

    [Element(4, 400, "附件名字", Presence = Presence.Required)]
    public required string FileName { get; init; }

    [Element(5, 10, "附件格式", Presence = Presence.Required)]
    public required string DocType { get; init; }

    [Element(6, MessageXml.MaxBytes, "base64编码后的附件", Presence = Presence.Required)]
    public required byte[] FileContent { get; init; }
}
