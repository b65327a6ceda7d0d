using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What customs keeps about a company. Names in the style of the interface; the kind of message is ours.</summary>
public sealed record EnterpriseDetails
{
    /// <summary>Unified social credit code.</summary>
    [Element(1, 18, "统一社会信用代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(2, 10, "海关编码")]
    public string? EntMgrNo { get; init; }

    [Element(3, 400, "企业中文名称", Presence = Presence.Required)]
    public required string EtpsName { get; init; }

    [Element(4, 400, "企业英文名称")]
    public string? EtpsNameE { get; init; }

    [Element(5, 400, "企业中文地址")]
    public string? EtpsAddr { get; init; }

    [Element(6, 400, "企业英文地址")]
    public string? EtpsAddrE { get; init; }

    [Element(7, 50, "所在省")]
    public string? Province { get; init; }

    [Element(8, 50, "所在市")]
    public string? City { get; init; }

    [Element(9, 10, "邮政编码")]
    public string? PostCode { get; init; }

    [Element(10, 50, "企业性质")]
    public string? EtpsNature { get; init; }

    /// <summary>生产型, 贸易型 or 工贸型, as code.</summary>
    [Element(11, 50, "企业类别")]
    public string? EtpsKind { get; init; }

    /// <summary>自理申领, 代理申领, 自理兼代理 or 不申领证书, as code.</summary>
    [Element(12, 50, "申领模式")]
    public string? AplMode { get; init; }

    [Element(13, 20, "所属海关")]
    public string? OrgCode { get; init; }

    [Element(14, 100, "法定代表人")]
    public string? LegalPerson { get; init; }

    [Element(15, 50, "法人证件号")]
    public string? LegalPersonId { get; init; }

    [Element(16, 100, "联系人")]
    public string? EtpsConcEr { get; init; }

    [Element(17, 50, "联系电话")]
    public string? EtpsTel { get; init; }

    [Element(18, 50, "传真")]
    public string? EtpsFax { get; init; }

    [Element(19, 100, "电子邮箱")]
    public string? EtpsEmail { get; init; }

    [Element(20, 1000, "主要出口产品", Lines = true)]
    public string? MainProducts { get; init; }

    [Element(21, 1000, "主要出口国家", Lines = true)]
    public string? MainCountries { get; init; }
}
