using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Fields;

/// <summary>基本信息, in the order of the screen. Lengths are those of the import interface (GACC announcement 2022 no. 1).</summary>
public static class HeaderFields
{
    public static SectionField<CertificateHeader> ExporterNameZh { get; } = new(h => h.ExporterNameZh, "公司中文名称", "EtpsName") { MaxLength = 400, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> ExporterSocialCreditCode { get; } = new(h => h.ExporterSocialCreditCode, "出口商代码", "CiqRegNo") { MaxLength = 18, Shape = TextShape.SocialCreditCode, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> FilerSocialCreditCode { get; } = new(h => h.FilerSocialCreditCode, "录入企业代码", "AplRegNo") { MaxLength = 18, Shape = TextShape.SocialCreditCode, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> EnterpriseRecordNumber { get; } = new(h => h.EnterpriseRecordNumber, "企业编号", "EntMgrNo") { MaxLength = 19, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> DeclarantName { get; } = new(h => h.DeclarantName, "申报员", "ApplName") { MaxLength = 20, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> DeclarantIdNumber { get; } = new(h => h.DeclarantIdNumber, "申报员身份证号", "Applicant") { MaxLength = 18, Shape = TextShape.IdNumber, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> DeclarantTelephone { get; } = new(h => h.DeclarantTelephone, "申报员联系电话", "ApplTel") { MaxLength = 30, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> ContactName { get; } = new(h => h.ContactName, "企业联系人", "EtpsConcEr") { MaxLength = 30, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> ContactTelephone { get; } = new(h => h.ContactTelephone, "企业联系电话", "EtpsTel") { MaxLength = 20, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> IssuingOffice { get; } = new(h => h.IssuingOffice, "签证机构", "OrgCode") { MaxLength = 20, Dictionary = Dictionary.CustomsOffices, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> CollectionOffice { get; } = new(h => h.CollectionOffice, "领证机构", "FetchPlace") { MaxLength = 20, Dictionary = Dictionary.CustomsOffices, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> ApplicationPlace { get; } = new(h => h.ApplicationPlace, "申请地址", "AplAdd") { MaxLength = 30, PrintsInEnglish = true, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> ApplicationDate { get; } = new(h => h.ApplicationDate, "申请日期", "AplDate") { Group = FieldGroup.Applicant };

    /// <summary>发货人, or an approved 原产地声明人 (manual 1.15).</summary>
    public static SectionField<CertificateHeader> ApplicantKind { get; } = new(h => h.ApplicantKind, "申请人类别", "AplKind") { MaxLength = 1, Dictionary = Dictionary.ApplicantKinds, IsExtension = true, Group = FieldGroup.Applicant };

    public static SectionField<CertificateHeader> Exporter { get; } = new(h => h.Exporter, "出口商", "Exporter") { MaxLength = 400, IsMultiline = true, PrintsInEnglish = true, Group = FieldGroup.Exporter };

    public static SectionField<CertificateHeader> ExporterTelephone { get; } = new(h => h.ExporterTelephone, "出口商电话", "ExporterTel") { MaxLength = 50, PrintsInEnglish = true, Group = FieldGroup.Exporter };

    public static SectionField<CertificateHeader> ExporterFax { get; } = new(h => h.ExporterFax, "出口商传真", "ExporterFax") { MaxLength = 50, PrintsInEnglish = true, Group = FieldGroup.Exporter };

    public static SectionField<CertificateHeader> ExporterEmail { get; } = new(h => h.ExporterEmail, "出口商邮箱", "ExporterEmail") { MaxLength = 50, PrintsInEnglish = true, Shape = TextShape.Email, Group = FieldGroup.Exporter };

    public static SectionField<CertificateHeader> Consignee { get; } = new(h => h.Consignee, "收货人", "Consignee") { MaxLength = 400, IsMultiline = true, PrintsInEnglish = true, Group = FieldGroup.Consignee };

    public static SectionField<CertificateHeader> DestinationCode { get; } = new(h => h.DestinationCode, "目的地国家/地区", "DestCountryCode") { MaxLength = 4, Dictionary = Dictionary.Countries, InterfaceColumn = "numeric", Group = FieldGroup.Consignee };

    public static SectionField<CertificateHeader> ConsigneeTelephone { get; } = new(h => h.ConsigneeTelephone, "进口商电话", "ConsigneeTel") { MaxLength = 50, PrintsInEnglish = true, Group = FieldGroup.Consignee };

    public static SectionField<CertificateHeader> ConsigneeFax { get; } = new(h => h.ConsigneeFax, "进口商传真", "ConsigneeFax") { MaxLength = 50, PrintsInEnglish = true, Group = FieldGroup.Consignee };

    public static SectionField<CertificateHeader> ConsigneeEmail { get; } = new(h => h.ConsigneeEmail, "进口商邮箱", "ConsigneeEmail") { MaxLength = 50, PrintsInEnglish = true, Shape = TextShape.Email, Group = FieldGroup.Consignee };

    public static SectionField<CertificateHeader> ShippingMarks { get; } = new(h => h.ShippingMarks, "唛头", "Mark") { MaxLength = 2000, IsMultiline = true, PrintsInEnglish = true, Group = FieldGroup.Consignee };

    public static SectionField<CertificateHeader> LoadingPort { get; } = new(h => h.LoadingPort, "启运港", "LoadPort") { MaxLength = 50, PrintsInEnglish = true, Dictionary = Dictionary.Ports, IsOpenList = true, ValueColumn = "name_en", Group = FieldGroup.Transport };

    public static SectionField<CertificateHeader> UnloadingPort { get; } = new(h => h.UnloadingPort, "卸货港", "UnloadPort") { MaxLength = 50, PrintsInEnglish = true, Dictionary = Dictionary.Ports, IsOpenList = true, ValueColumn = "name_en", Group = FieldGroup.Transport };

    public static SectionField<CertificateHeader> TransportMode { get; } = new(h => h.TransportMode, "运输方式", "TransMeans") { MaxLength = 100, PrintsInEnglish = true, Dictionary = Dictionary.TransportModes, IsOpenList = true, ValueColumn = "coo_text", Group = FieldGroup.Transport };

    public static SectionField<CertificateHeader> TransportName { get; } = new(h => h.TransportName, "运输工具船名/航次", "TransName") { MaxLength = 100, PrintsInEnglish = true, Group = FieldGroup.Transport };

    public static SectionField<CertificateHeader> TransitCountryCode { get; } = new(h => h.TransitCountryCode, "中转国/地区", "TransCountryCode") { MaxLength = 4, Dictionary = Dictionary.Countries, InterfaceColumn = "numeric", Group = FieldGroup.Transport };

    public static SectionField<CertificateHeader> TransitPort { get; } = new(h => h.TransitPort, "转运港", "TransPort") { MaxLength = 50, PrintsInEnglish = true, Dictionary = Dictionary.Ports, IsOpenList = true, ValueColumn = "name_en", Group = FieldGroup.Transport };

    public static SectionField<CertificateHeader> DestinationPort { get; } = new(h => h.DestinationPort, "目的港", "DestPort") { MaxLength = 50, PrintsInEnglish = true, Dictionary = Dictionary.Ports, IsOpenList = true, ValueColumn = "name_en", Group = FieldGroup.Transport };

    public static SectionField<CertificateHeader> TransportDetails { get; } = new(h => h.TransportDetails, "运输细节", "TransDetails") { MaxLength = 630, IsMultiline = true, PrintsInEnglish = true, Group = FieldGroup.Transport };

    public static SectionField<CertificateHeader> ShipmentDate { get; } = new(h => h.ShipmentDate, "出运日期", "IntendExpDate") { Group = FieldGroup.Transport };

    /// <summary>The user's answer to the proposal worked out from the shipment date.</summary>
    public static SectionField<CertificateHeader> LateIssueAnswer { get; } = new(h => h.LateIssueAnswer, "是否补发", "RetroFlag") { MaxLength = 1, Dictionary = Dictionary.LateIssueAnswers, IsExtension = true, Group = FieldGroup.Transport };

    public static SectionField<CertificateHeader> ShipmentDateEstimated { get; } = new(h => h.ShipmentDateEstimated, "预计离港日期", "PredictFlag") { MaxLength = 1, Group = FieldGroup.Transport };

    public static SectionField<CertificateHeader> ExportDeclarationDate { get; } = new(h => h.ExportDeclarationDate, "出口报关日期", "ExpDeclDate") { Group = FieldGroup.Transport };

    public static SectionField<CertificateHeader> DeclarationNumbers { get; } = new(h => h.DeclarationNumbers, "报关单号", "EntryId") { MaxLength = 600, Shape = TextShape.DeclarationNumbers, Group = FieldGroup.Transport };

    public static SectionField<CertificateHeader> InvoiceNumber { get; } = new(h => h.InvoiceNumber, "发票号", "InvNo") { MaxLength = 50, PrintsInEnglish = true, Group = FieldGroup.Invoice };

    public static SectionField<CertificateHeader> InvoiceDate { get; } = new(h => h.InvoiceDate, "发票日期", "InvDate") { Group = FieldGroup.Invoice };

    public static SectionField<CertificateHeader> ContractNumber { get; } = new(h => h.ContractNumber, "合同号", "ContractNo") { MaxLength = 200, PrintsInEnglish = true, Group = FieldGroup.Invoice };

    public static SectionField<CertificateHeader> LetterOfCreditNumber { get; } = new(h => h.LetterOfCreditNumber, "信用证号", "LcNo") { MaxLength = 50, PrintsInEnglish = true, Group = FieldGroup.Invoice };

    public static SectionField<CertificateHeader> PriceTerm { get; } = new(h => h.PriceTerm, "价格条款", "PriceTerms") { MaxLength = 20, Dictionary = Dictionary.PriceTerms, Group = FieldGroup.Invoice };

    public static SectionField<CertificateHeader> Currency { get; } = new(h => h.Currency, "货币单位", "Curr") { MaxLength = 10, Dictionary = Dictionary.Currencies, Group = FieldGroup.Invoice };

    public static SectionField<CertificateHeader> InvoiceTotal { get; } = new(h => h.InvoiceTotal, "总金额", "TotalAmt") { MaxLength = 25, Group = FieldGroup.Invoice };

    public static SectionField<CertificateHeader> FobTotal { get; } = new(h => h.FobTotal, "FOB 值", "FOBValue") { MaxLength = 25, Group = FieldGroup.Invoice };

    public static SectionField<CertificateHeader> SpecialInvoiceTerms { get; } = new(h => h.SpecialInvoiceTerms, "发票特殊条款", "SpecInvTerms") { MaxLength = 1000, IsMultiline = true, PrintsInEnglish = true, Group = FieldGroup.Invoice };

    public static SectionField<CertificateHeader> TradeMode { get; } = new(h => h.TradeMode, "贸易方式", "TradeModeCode") { MaxLength = 4, Dictionary = Dictionary.TradeModes, Group = FieldGroup.Invoice };

    public static SectionField<CertificateHeader> Producer { get; } = new(h => h.Producer, "生产商描述", "Producer") { MaxLength = 1000, IsMultiline = true, PrintsInEnglish = true, Group = FieldGroup.Producer };

    public static SectionField<CertificateHeader> ProducerConfidential { get; } = new(h => h.ProducerConfidential, "生产商保密", "ProducerSertFlag") { MaxLength = 1, FlagTexts = FlagTexts.YesNo, Group = FieldGroup.Producer };

    public static SectionField<CertificateHeader> OriginCountryCode { get; } = new(h => h.OriginCountryCode, "原产国代码", "OriCountryCode") { MaxLength = 4, Dictionary = Dictionary.Countries, InterfaceColumn = "numeric", Group = FieldGroup.Producer };

    public static SectionField<CertificateHeader> ProcessingStep { get; } = new(h => h.ProcessingStep, "加工装配工序", "PrcsAssembly") { MaxLength = 30, PrintsInEnglish = true, Group = FieldGroup.Producer };

    public static SectionField<CertificateHeader> ThirdPartyInvoice { get; } = new(h => h.ThirdPartyInvoice, "第三方发票/非缔约方公司", "ThirdPartyInvFlag") { MaxLength = 1, Group = FieldGroup.Other };

    public static SectionField<CertificateHeader> Exhibition { get; } = new(h => h.Exhibition, "是否展览证书", "ExhibitFlag") { MaxLength = 1, Group = FieldGroup.Other };

    public static SectionField<CertificateHeader> SpecialClause { get; } = new(h => h.SpecialClause, "特殊条款", "GoodsSpecClause") { MaxLength = 2000, IsMultiline = true, PrintsInEnglish = true, Group = FieldGroup.Other };

    public static SectionField<CertificateHeader> Remark { get; } = new(h => h.Remark, "证书备注信息", "Remark") { MaxLength = 300, IsMultiline = true, PrintsInEnglish = true, Group = FieldGroup.Other };

    public static SectionField<CertificateHeader> ApplicationNote { get; } = new(h => h.ApplicationNote, "申请书备注", "Note") { MaxLength = 1000, IsMultiline = true, Group = FieldGroup.Other };

    public static SectionField<CertificateHeader> ValidUntil { get; } = new(h => h.ValidUntil, "签发有效日期", "ChkValidDate") { Group = FieldGroup.Other };

    public static IReadOnlyList<SectionField<CertificateHeader>> All { get; } =
    [
        ExporterNameZh, ExporterSocialCreditCode, FilerSocialCreditCode, EnterpriseRecordNumber, DeclarantName, DeclarantIdNumber,
        DeclarantTelephone, ContactName, ContactTelephone, IssuingOffice, CollectionOffice, ApplicationPlace, ApplicationDate, ApplicantKind,
        Exporter, ExporterTelephone, ExporterFax, ExporterEmail,
        Consignee, DestinationCode, ConsigneeTelephone, ConsigneeFax, ConsigneeEmail, ShippingMarks,
        LoadingPort, UnloadingPort, TransportMode, TransportName, TransitCountryCode, TransitPort, DestinationPort, TransportDetails,
        ShipmentDate, LateIssueAnswer, ShipmentDateEstimated, ExportDeclarationDate, DeclarationNumbers,
        InvoiceNumber, InvoiceDate, ContractNumber, LetterOfCreditNumber, PriceTerm, Currency, InvoiceTotal, FobTotal, SpecialInvoiceTerms, TradeMode,
        Producer, ProducerConfidential, OriginCountryCode, ProcessingStep,
        ThirdPartyInvoice, Exhibition, SpecialClause, Remark, ApplicationNote, ValidUntil,
    ];
}
