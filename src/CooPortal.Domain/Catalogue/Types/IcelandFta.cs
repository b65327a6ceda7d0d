using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.14 中国—冰岛自贸协定: the form of 1.15, without the kind of applicant.</summary>
internal static class IcelandFta
{
    public static CertificateType Type { get; } = SwitzerlandFta.Type with
    {
        Code = "I",
        ManualSection = "1.14",
        NameZh = "中国-冰岛自贸区原产地证书",
        NameEn = "China-Iceland FTA Certificate of Origin",
        FormTitle = SwitzerlandFta.Title("ICELAND"),
        LegalBasis = "《中华人民共和国政府和冰岛政府自由贸易协定》；海关总署令第222号",
        AgreementCode = "16",
        Destinations = DestinationSet.Only("ISL"),
        Header = SwitzerlandFta.Type.Header.NotApplicable(HeaderFields.ApplicantKind),
        ToConfirm =
        [
            "表格布局和第10至13栏按瑞士格式推定 (boxes as on the Swiss form; K)",
            .. SwitzerlandFta.CommonPoints,
        ],
    };
}
