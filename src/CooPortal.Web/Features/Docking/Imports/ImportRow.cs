using CooPortal.Domain.Certificates;

namespace CooPortal.Web.Features.Docking.Imports;

/// <summary>A message that was taken, and where its certificate stands now.</summary>
public sealed record ImportRow(DateTime At, string Kind, Guid CertificateId, string Number, bool Declared, string BroughtBy, CertificateStatus Status)
{
    public string What => Kind == "File" ? "附件" : Declared ? "证书，申报" : "证书，暂存";
}
