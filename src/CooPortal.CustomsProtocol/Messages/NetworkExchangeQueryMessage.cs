using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Asks where a company's certificates stand in the exchange with partner countries (联网状态); the kind of message is ours.</summary>
[Message("NetworkExchangeQuery")]
public sealed record NetworkExchangeQueryMessage : CustomsMessage
{
    /// <summary>Exporter, applicant or importer; customs answers with this company's certificates only.</summary>
    [Element(1, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 1, "进出口标志", Presence = Presence.Required)]
    public required ExchangeDirection Direction { get; init; }

    /// <summary>Beginning of the number.</summary>
    [Element(3, 50, "证书号")]
    public string? CertNo { get; init; }

    /// <summary>Numeric code.</summary>
    [Element(4, 3, "联网国家")]
    public string? Country { get; init; }

    [Element(5, 1, "发送状态")]
    public ExchangeSending? Sending { get; init; }

    [Element(6, 10, "签发日期起")]
    public DateOnly? IssuedFrom { get; init; }

    [Element(7, 10, "签发日期止")]
    public DateOnly? IssuedTo { get; init; }

    /// <summary>Rows to leave out, newest first.</summary>
    [Element(8, 9, "起始", Presence = Presence.Required)]
    public required int Skip { get; init; }

    [Element(9, 9, "条数", Presence = Presence.Required)]
    public required int Most { get; init; }
}
