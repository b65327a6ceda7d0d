using CooPortal.Domain.Catalogue;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>Tabs of the edit page, as they stand in its address.</summary>
public static class EditTabs
{
    public const string Basic = "basic";
    public const string Invoices = "invoices";
    public const string Goods = "goods";

    public const string OriginalProof = "original-proof";

    public static string KeyOf(CertificateSection section) => section switch
    {
        CertificateSection.Basic => Basic,
        CertificateSection.Invoices => Invoices,
        CertificateSection.Goods => Goods,
        CertificateSection.OriginalProof => OriginalProof,
    };
}
