using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Where the data of one certificate stands in the exchange with the partner country.</summary>
public sealed record NetworkExchangeItem
{
    [Element(1, 50, "证书号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    /// <summary>Code of our type, or what a foreign certificate calls itself.</summary>
    [Element(2, 50, "证书类型", Presence = Presence.Required)]
    public required string CertType { get; init; }

    /// <summary>Numeric code of the partner: destination of an export, issuer of an import.</summary>
    [Element(3, 3, "联网国家", Presence = Presence.Required)]
    public required string Country { get; init; }

    [Element(4, 10, "签发日期", Presence = Presence.Required)]
    public required DateOnly IssueDate { get; init; }

    /// <summary>海关归档状态.</summary>
    [Element(5, 1, "是否归档", Presence = Presence.Required)]
    public required bool Archived { get; init; }

    [Element(6, 1, "发送状态", Presence = Presence.Required)]
    public required ExchangeSending Sending { get; init; }

    [Element(7, 1, "使用状态", Presence = Presence.Required)]
    public required ExchangeUse Use { get; init; }

    [Element(8, 500, "说明")]
    public string? Note { get; init; }

    [Element(9, 19, "更新时间", Presence = Presence.Required)]
    public required DateTime UpdatedAt { get; init; }
}
