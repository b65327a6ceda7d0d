using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Head of a declaration: the 63 elements of the interface, in its order.</summary>
public sealed record CertificateHead
{
    [Element(1, 20, "原产地证编号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(2, 1, "申请类型", Presence = Presence.Required)]
    public required ApplyType ApplyType { get; init; }

    [Element(3, 1, "申请种类", Presence = Presence.Required)]
    public required CertStatus CertStatus { get; init; }

    [Element(4, 2, "证书类型", Presence = Presence.Required)]
    public required string CertType { get; init; }

    [Element(5, 19, "企业编号", Presence = Presence.MayBeEmpty)]
    public string EntMgrNo { get; init; } = "";

    [Element(6, 18, "出口商代码（统一社会信用代码）", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(7, 18, "录入企业代码", Presence = Presence.Required)]
    public required string AplRegNo { get; init; }

    [Element(8, 400, "企业名称（中文）", Presence = Presence.Required)]
    public required string EtpsName { get; init; }

    [Element(9, 20, "申报员姓名")]
    public string? ApplName { get; init; }

    [Element(10, 18, "申报员身份证号")]
    public string? Applicant { get; init; }

    [Element(11, 30, "申报员联系电话")]
    public string? ApplTel { get; init; }

    [Element(12, 20, "签证机构代码")]
    public string? OrgCode { get; init; }

    [Element(13, 20, "领证机构代码")]
    public string? FetchPlace { get; init; }

    [Element(14, 30, "申请地址")]
    public string? AplAdd { get; init; }

    [Element(15, 10, "发票日期")]
    public DateOnly? InvDate { get; init; }

    [Element(16, 50, "发票号")]
    public string? InvNo { get; init; }

    [Element(17, 10, "申请日期")]
    public DateOnly? AplDate { get; init; }

    [Element(18, 80, "进口国/地区（英文）")]
    public string? DestCountry { get; init; }

    [Element(19, 4, "进口国/地区编码")]
    public string? DestCountryCode { get; init; }

    [Element(20, 50, "进口国/地区中文名")]
    public string? DestCountryName { get; init; }

    [Element(21, 400, "出口商", Lines = true)]
    public string? Exporter { get; init; }

    [Element(22, 400, "收货人", Lines = true)]
    public string? Consignee { get; init; }

    [Element(23, 2000, "特殊条款（商品描述）", Lines = true)]
    public string? GoodsSpecClause { get; init; }

    [Element(24, 2000, "唛头", Lines = true)]
    public string? Mark { get; init; }

    [Element(25, 50, "启运港")]
    public string? LoadPort { get; init; }

    [Element(26, 50, "卸货港")]
    public string? UnloadPort { get; init; }

    [Element(27, 100, "运输方式")]
    public string? TransMeans { get; init; }

    [Element(28, 100, "运输工具船名/航次")]
    public string? TransName { get; init; }

    [Element(29, 4, "中转国/地区编码")]
    public string? TransCountryCode { get; init; }

    [Element(30, 150, "中转国/地区名称")]
    public string? TransCountryName { get; init; }

    [Element(31, 50, "转运港")]
    public string? TransPort { get; init; }

    [Element(32, 50, "目的港")]
    public string? DestPort { get; init; }

    [Element(33, 630, "运输细节", Lines = true)]
    public string? TransDetails { get; init; }

    [Element(34, 10, "出运日期")]
    public DateOnly? IntendExpDate { get; init; }

    [Element(35, 4, "贸易方式代码")]
    public string? TradeModeCode { get; init; }

    [Element(36, 25, "FOB值")]
    public decimal? FOBValue { get; init; }

    [Element(37, 25, "总金额")]
    public decimal? TotalAmt { get; init; }

    [Element(38, 1000, "申请书备注", Lines = true)]
    public string? Note { get; init; }

    [Element(39, 200, "合同号")]
    public string? ContractNo { get; init; }

    [Element(40, 50, "信用证号")]
    public string? LcNo { get; init; }

    [Element(41, 1000, "发票特殊条款", Lines = true)]
    public string? SpecInvTerms { get; init; }

    [Element(42, 20, "价格条款")]
    public string? PriceTerms { get; init; }

    [Element(43, 10, "货币单位")]
    public string? Curr { get; init; }

    [Element(44, 300, "证书备注信息", Lines = true)]
    public string? Remark { get; init; }

    [Element(45, 1, "是否生产商保密", Flag = "YN")]
    public bool? ProducerSertFlag { get; init; }

    [Element(46, 1, "是否展览证书")]
    public bool? ExhibitFlag { get; init; }

    [Element(47, 1, "是否第三方发票")]
    public bool? ThirdPartyInvFlag { get; init; }

    [Element(48, 50, "出口商电话")]
    public string? ExporterTel { get; init; }

    [Element(49, 50, "出口商传真")]
    public string? ExporterFax { get; init; }

    [Element(50, 50, "出口商邮箱")]
    public string? ExporterEmail { get; init; }

    [Element(51, 50, "进口商电话")]
    public string? ConsigneeTel { get; init; }

    [Element(52, 50, "进口商传真")]
    public string? ConsigneeFax { get; init; }

    [Element(53, 50, "进口商邮箱")]
    public string? ConsigneeEmail { get; init; }

    [Element(54, 1, "是否预计离港日期标志")]
    public bool? PredictFlag { get; init; }

    [Element(55, 10, "出口报关日期")]
    public DateOnly? ExpDeclDate { get; init; }

    [Element(56, 4, "原产国代码")]
    public string? OriCountryCode { get; init; }

    [Element(57, 30, "原产国英文名")]
    public string? OriCountry { get; init; }

    [Element(58, 10, "签发有效日期")]
    public DateOnly? ChkValidDate { get; init; }

    [Element(59, 30, "企业联系人")]
    public string? EtpsConcEr { get; init; }

    [Element(60, 20, "企业联系电话")]
    public string? EtpsTel { get; init; }

    [Element(61, 1000, "证书货物生产商描述", Lines = true)]
    public string? Producer { get; init; }

    [Element(62, 30, "加工装配工序")]
    public string? PrcsAssembly { get; init; }

    [Element(63, 600, "报关单号")]
    public string? EntryId { get; init; }
}
