namespace CooPortal.Domain.Catalogue;

/// <summary>Labels of the manual for the catalogue's words.</summary>
public static class CatalogueNames
{
    public static string TitleZh(this CertificateSection section) => section switch
    {
        CertificateSection.Basic => "基本信息",
        CertificateSection.Invoices => "发票信息",
        CertificateSection.Goods => "货物信息",
        CertificateSection.OriginalProof => "原始原产地证明信息",
    };

    public static string TitleZh(this PrintedDocument document) => document switch
    {
        PrintedDocument.CertificateForm => "证书",
        PrintedDocument.ApplicationForm => "申请书",
        PrintedDocument.Invoice => "发票",
        PrintedDocument.AuthenticationSlip => "认证凭条",
    };
}
