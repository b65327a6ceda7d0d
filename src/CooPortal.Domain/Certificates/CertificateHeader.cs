namespace CooPortal.Domain.Certificates;

/// <summary>基本信息: what the exporter enters once per certificate. Element names of the import interface in brackets (GACC announcement 2022 no. 1).</summary>
public sealed class CertificateHeader
{
    /// <summary>企业编号 (<c>EntMgrNo</c>).</summary>
    public string? EnterpriseRecordNumber { get; set; }

    /// <summary>出口商代码 (<c>CiqRegNo</c>).</summary>
    public string? ExporterSocialCreditCode { get; set; }

    /// <summary>录入企业代码 (<c>AplRegNo</c>).</summary>
    public string? FilerSocialCreditCode { get; set; }

    /// <summary>公司中文名称 (<c>EtpsName</c>).</summary>
    public string? ExporterNameZh { get; set; }

    /// <summary>申报员 (<c>ApplName</c>).</summary>
    public string? DeclarantName { get; set; }

    /// <summary>申报员身份证号; encrypted at rest (<c>Applicant</c>).</summary>
    public string? DeclarantIdNumber { get; set; }

    /// <summary>申报员联系电话 (<c>ApplTel</c>).</summary>
    public string? DeclarantTelephone { get; set; }

    /// <summary>签证机构, 4-digit office code (<c>OrgCode</c>).</summary>
    public string? IssuingOffice { get; set; }

    /// <summary>领证机构, 4-digit office code (<c>FetchPlace</c>).</summary>
    public string? CollectionOffice { get; set; }

    /// <summary>申请地址, English place of the office (<c>AplAdd</c>).</summary>
    public string? ApplicationPlace { get; set; }

    /// <summary>发票日期 (<c>InvDate</c>).</summary>
    public DateOnly? InvoiceDate { get; set; }

    /// <summary>发票号 (<c>InvNo</c>).</summary>
    public string? InvoiceNumber { get; set; }

    /// <summary>申请日期 (<c>AplDate</c>).</summary>
    public DateOnly? ApplicationDate { get; set; }

    /// <summary>目的地国家/地区, ISO 3166-1 alpha-3 (numeric on the interface); names come from the dictionary (<c>DestCountryCode</c>).</summary>
    public string? DestinationCode { get; set; }

    /// <summary>出口商, printed block (<c>Exporter</c>).</summary>
    public string? Exporter { get; set; }

    /// <summary>收货人, printed block (<c>Consignee</c>).</summary>
    public string? Consignee { get; set; }

    /// <summary>特殊条款 (<c>GoodsSpecClause</c>).</summary>
    public string? SpecialClause { get; set; }

    /// <summary>唛头; N/M when there is none (<c>Mark</c>).</summary>
    public string? ShippingMarks { get; set; }

    /// <summary>启运港 (<c>LoadPort</c>).</summary>
    public string? LoadingPort { get; set; }

    /// <summary>卸货港 (<c>UnloadPort</c>).</summary>
    public string? UnloadingPort { get; set; }

    /// <summary>运输方式, text such as BY SEA (<c>TransMeans</c>).</summary>
    public string? TransportMode { get; set; }

    /// <summary>运输工具船名/航次 (<c>TransName</c>).</summary>
    public string? TransportName { get; set; }

    /// <summary>中转国/地区, ISO alpha-3 (<c>TransCountryCode</c>).</summary>
    public string? TransitCountryCode { get; set; }

    /// <summary>转运港 (<c>TransPort</c>).</summary>
    public string? TransitPort { get; set; }

    /// <summary>目的港 (<c>DestPort</c>).</summary>
    public string? DestinationPort { get; set; }

    /// <summary>运输细节 (<c>TransDetails</c>).</summary>
    public string? TransportDetails { get; set; }

    /// <summary>出运日期 (<c>IntendExpDate</c>).</summary>
    public DateOnly? ShipmentDate { get; set; }

    /// <summary>是否补发: 1 yes, 0 no; null while the user has not answered the proposal (<c>RetroFlag</c>, ours).</summary>
    public string? LateIssueAnswer { get; set; }

    /// <summary>The user's answer to the proposal of late issue; null while there is none.</summary>
    public bool? IsIssuedLate => LateIssueAnswer switch
    {
        "1" => true,
        "0" => false,
        _ => null,
    };

    /// <summary>申请人类别: 1 发货人, 2 经核准的原产地声明人 (<c>AplKind</c>, ours).</summary>
    public string? ApplicantKind { get; set; }

    /// <summary>贸易方式 (<c>TradeModeCode</c>).</summary>
    public string? TradeMode { get; set; }

    /// <summary>FOB 总值 (<c>FOBValue</c>).</summary>
    public decimal? FobTotal { get; set; }

    /// <summary>发票总金额 (<c>TotalAmt</c>).</summary>
    public decimal? InvoiceTotal { get; set; }

    /// <summary>申请书备注; not printed on the certificate (<c>Note</c>).</summary>
    public string? ApplicationNote { get; set; }

    /// <summary>合同号 (<c>ContractNo</c>).</summary>
    public string? ContractNumber { get; set; }

    /// <summary>信用证号 (<c>LcNo</c>).</summary>
    public string? LetterOfCreditNumber { get; set; }

    /// <summary>发票特殊条款 (<c>SpecInvTerms</c>).</summary>
    public string? SpecialInvoiceTerms { get; set; }

    /// <summary>价格条款 (<c>PriceTerms</c>).</summary>
    public string? PriceTerm { get; set; }

    /// <summary>币制, ISO letters (<c>Curr</c>).</summary>
    public string? Currency { get; set; }

    /// <summary>证书备注, printed (<c>Remark</c>).</summary>
    public string? Remark { get; set; }

    /// <summary>生产商保密: AVAILABLE UPON REQUEST is printed instead of the producer (<c>ProducerSertFlag</c>).</summary>
    public bool ProducerConfidential { get; set; }

    /// <summary>是否展览证书 (<c>ExhibitFlag</c>).</summary>
    public bool Exhibition { get; set; }

    /// <summary>是否第三方发票/非缔约方公司 (<c>ThirdPartyInvFlag</c>).</summary>
    public bool ThirdPartyInvoice { get; set; }

    /// <summary>出口商电话 (<c>ExporterTel</c>).</summary>
    public string? ExporterTelephone { get; set; }

    /// <summary>出口商传真 (<c>ExporterFax</c>).</summary>
    public string? ExporterFax { get; set; }

    /// <summary>出口商邮箱 (<c>ExporterEmail</c>).</summary>
    public string? ExporterEmail { get; set; }

    /// <summary>进口商电话 (<c>ConsigneeTel</c>).</summary>
    public string? ConsigneeTelephone { get; set; }

    /// <summary>进口商传真 (<c>ConsigneeFax</c>).</summary>
    public string? ConsigneeFax { get; set; }

    /// <summary>进口商邮箱 (<c>ConsigneeEmail</c>).</summary>
    public string? ConsigneeEmail { get; set; }

    /// <summary>出运日期为预计 (<c>PredictFlag</c>).</summary>
    public bool ShipmentDateEstimated { get; set; }

    /// <summary>出口报关日期 (<c>ExpDeclDate</c>).</summary>
    public DateOnly? ExportDeclarationDate { get; set; }

    /// <summary>原产国代码, ISO alpha-3 (<c>OriCountryCode</c>).</summary>
    public string? OriginCountryCode { get; set; }

    /// <summary>签证有效期至 (<c>ChkValidDate</c>).</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>企业联系人 (<c>EtpsConcEr</c>).</summary>
    public string? ContactName { get; set; }

    /// <summary>企业联系电话 (<c>EtpsTel</c>).</summary>
    public string? ContactTelephone { get; set; }

    /// <summary>生产商描述, printed block (<c>Producer</c>).</summary>
    public string? Producer { get; set; }

    /// <summary>加工装配工序 (<c>PrcsAssembly</c>).</summary>
    public string? ProcessingStep { get; set; }

    /// <summary>报关单号, several separated by ; (<c>EntryId</c>).</summary>
    public string? DeclarationNumbers { get; set; }
}
