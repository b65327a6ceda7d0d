using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Export declarations of an issued certificate (报关单号补录), or their deletion; answered by <see cref="DeclarationSupplementReceiptMessage"/>. The kind of message is ours.</summary>
[Message("DeclarationSupplement")]
public sealed record DeclarationSupplementMessage : CustomsMessage
{
    [Element(1, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 400, "企业名称", Presence = Presence.Required)]
    public required string EtpsName { get; init; }

    /// <summary>The same for a supplement and its deletion.</summary>
    [Element(3, 32, "补录编号", Presence = Presence.Required)]
    public required string SupplementNo { get; init; }

    [Element(4, 1, "签发机构", Presence = Presence.Required)]
    public required ProofIssuer Issuer { get; init; }

    [Element(5, 50, "证明号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(6, 1, "补录标志", Presence = Presence.Required)]
    public required SupplementChange Change { get; init; }

    [Element(7, 1, "货物是否已经实际出口", Presence = Presence.Required)]
    public required bool Exported { get; init; }

    /// <summary>With semicolons.</summary>
    [Element(8, 1000, "报关单号")]
    public string? EntryIds { get; init; }

    [Element(9, 500, "备注", Lines = true)]
    public string? Remark { get; init; }
}
