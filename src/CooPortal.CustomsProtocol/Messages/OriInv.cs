using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>One of the invoices of a declaration.</summary>
public sealed record OriInv
{
    [Element(1, 20, "证书号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(2, 50, "发票号", Presence = Presence.Required)]
    public required string InvNo { get; init; }

    [Element(3, 50, "合同号")]
    public string? ContractNo { get; init; }

    [Element(4, 50, "信用证号")]
    public string? LcNo { get; init; }

    [Element(5, 20, "发票金额")]
    public decimal? Value { get; init; }

    [Element(6, 10, "货币单位", Presence = Presence.Required)]
    public required string Curr { get; init; }

    [Element(7, 20, "价格条款", Presence = Presence.Required)]
    public required string PriceClause { get; init; }

    [Element(8, 1000, "发票特殊条款", Lines = true)]
    public string? SpecInvTerms { get; init; }

    [Element(9, 20, "发票日期", Presence = Presence.Required)]
    public required DateOnly InvDate { get; init; }
}
