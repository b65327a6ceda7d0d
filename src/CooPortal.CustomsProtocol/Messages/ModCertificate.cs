using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What an amendment or re-issue changes, and of which certificate.</summary>
public sealed record ModCertificate
{
    [Element(1, 20, "原证书号")]
    public string? OldCertNo { get; init; }

    [Element(2, 500, "更改/重发原因", Lines = true)]
    public string? ModReason { get; init; }

    [Element(3, 200, "更改栏目")]
    public string? ModColm { get; init; }

    [Element(4, 2000, "原有情况描述", Lines = true)]
    public string? OldSituDesc { get; init; }

    [Element(5, 2000, "更改情况描述", Lines = true)]
    public string? ModSituDesc { get; init; }

    [Element(6, 20, "原证申请日期")]
    public DateOnly? OldDeclDate { get; init; }

    [Element(7, 20, "原证签发日期")]
    public DateOnly? OldIssueDate { get; init; }
}
