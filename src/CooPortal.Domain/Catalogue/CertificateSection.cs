namespace CooPortal.Domain.Catalogue;

/// <summary>Tabs of the certificate form.</summary>
public enum CertificateSection
{
    /// <summary>基本信息</summary>
    Basic,

    /// <summary>发票信息</summary>
    Invoices,

    /// <summary>货物信息</summary>
    Goods,

    /// <summary>原始原产地证明信息</summary>
    OriginalProof,
}
