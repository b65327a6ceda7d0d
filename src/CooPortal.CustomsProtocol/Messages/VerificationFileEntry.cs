using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Names a file of an answer, so that customs knows when it has them all, and as they were.</summary>
public sealed record VerificationFileEntry
{
    [Element(1, 32, "附件编号", Presence = Presence.Required)]
    public required string FileId { get; init; }

    /// <summary>0 for the record as a whole.</summary>
    [Element(2, 4, "产品序号", Presence = Presence.Required)]
    public required int ItemNo { get; init; }

    [Element(3, 4, "电子资料类型", Presence = Presence.Required)]
    public required string FileType { get; init; }

    [Element(4, 400, "附件名字", Presence = Presence.Required)]
    public required string FileName { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    [Element(5, 64, "附件摘要", Presence = Presence.Required)]
    public required string Digest { get; init; }
}
