using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Wording;
using CooPortal.Forms;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Documents;

/// <summary>Loads what the printed forms of a certificate show.</summary>
public sealed class FindFormInput(CooPortalDbContext db)
{
    /// <summary>Of a certificate that the session may see; null when there is none.</summary>
    public async Task<CertificateFormInput?> ExecuteAsync(Guid certificateId, CancellationToken cancellationToken) =>
        Of(await Whole(db.Certificates).SingleOrDefaultAsync(row => row.Id == certificateId, cancellationToken));

    /// <summary>For jobs, which work for every enterprise.</summary>
    internal async Task<CertificateFormInput?> InEveryEnterpriseAsync(Guid certificateId, CancellationToken cancellationToken) =>
        Of(await Whole(db.Certificates.InEveryEnterprise()).SingleOrDefaultAsync(row => row.Id == certificateId, cancellationToken));

    /// <summary>Of a certificate in memory, saved or not.</summary>
    public static CertificateFormInput For(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var type = CertificateCatalogue.Get(certificate.TypeCode);
        return new CertificateFormInput { Certificate = certificate, Type = type, IssuedLate = IsLate(certificate, type) };
    }

    private static CertificateFormInput? Of(Certificate? certificate) => certificate is null ? null : For(certificate);

    // The user's answer stands (decisions.md 10). Without one, and until customs has issued it, the day of application stands for the day of issue.
    private static bool IsLate(Certificate certificate, CertificateType type) =>
        certificate.Header.IsIssuedLate
        ?? ((certificate.Issue.Date ?? certificate.Header.ApplicationDate) is { } day && LateIssueProposal.For(type, certificate.Header, day).IsLate);

    private static IQueryable<Certificate> Whole(IQueryable<Certificate> certificates) => certificates
        .AsNoTracking()
        .AsSplitQuery()
        .Include(row => row.Goods)
        .Include(row => row.Invoices)
        .Include(row => row.NonPartyCompanies);
}
