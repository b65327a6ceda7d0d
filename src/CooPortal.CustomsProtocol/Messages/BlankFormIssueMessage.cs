using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>空白证单领用: customs gives numbered forms to a company. It starts at customs and is not answered; the kind of message is ours.</summary>
[Message("BlankFormIssue", Tolerant = true)]
public sealed record BlankFormIssueMessage : CustomsMessage
{
    /// <summary>Most forms in one message: a pad.</summary>
    public const int Most = 100;

    [Element(1, 32, "领用单号", Presence = Presence.Required)]
    public required string IssueNo { get; init; }

    [Element(2, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(3, 400, "企业名称", Presence = Presence.Required)]
    public required string EtpsName { get; init; }

    [Element(4, 1, "领用单位", Presence = Presence.Required)]
    public required BlankFormHolding Holder { get; init; }

    [Element(5, 2, "空白证单类型", Presence = Presence.Required)]
    public required string CertType { get; init; }

    /// <summary>Code of the customs office.</summary>
    [Element(6, 10, "领用机构", Presence = Presence.Required)]
    public required string OrgCode { get; init; }

    [Element(7, 10, "领用日期", Presence = Presence.Required)]
    public required DateOnly IssueDate { get; init; }

    [Group(8, Presence = Presence.Required, Item = "BlankForm", Least = 1)]
    public required IReadOnlyList<BlankFormSerial> BlankForms { get; init; }

    [Element(9, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
