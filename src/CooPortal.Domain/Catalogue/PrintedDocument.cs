namespace CooPortal.Domain.Catalogue;

/// <summary>What can be printed of a certificate (请选择打印类型).</summary>
public enum PrintedDocument
{
    /// <summary>证书</summary>
    CertificateForm,

    /// <summary>申请书</summary>
    ApplicationForm,

    /// <summary>发票</summary>
    Invoice,

    /// <summary>认证凭条</summary>
    AuthenticationSlip,
}
