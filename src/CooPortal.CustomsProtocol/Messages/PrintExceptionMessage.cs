using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>打印异常申请: a printed original is no good, the exporter asks to print it once more. A kind of our own.</summary>
[Message("PrintException")]
public sealed record PrintExceptionMessage : CustomsMessage
{
    /// <summary>Names the request in its answer.</summary>
    [Element(1, 32, "申请编号", Presence = Presence.Required)]
    public required string ApplyNo { get; init; }

    [Element(2, 20, "证书号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(3, 2, "证书类型", Presence = Presence.Required)]
    public required string CertType { get; init; }

    [Element(4, 18, "录入企业代码", Presence = Presence.Required)]
    public required string AplRegNo { get; init; }

    [Element(5, 3, "打印次数", Presence = Presence.Required)]
    public required int PrintCount { get; init; }

    [Element(6, 50, "异常申请原因", Presence = Presence.Required)]
    public required string Reason { get; init; }

    [Element(7, 20, "操作类型", Presence = Presence.Required)]
    public required string Operation { get; init; }

    [Element(8, 500, "异常问题详情", Lines = true)]
    public string? Detail { get; init; }

    [Element(9, 19, "异常申请时间", Presence = Presence.Required)]
    public required DateTime ApplyTime { get; init; }
}
