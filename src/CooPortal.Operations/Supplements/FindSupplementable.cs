using System.Diagnostics.CodeAnalysis;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Supplements;

/// <summary>海关原产地证书 that wait for 补录: approved, filed by the company, and without a supplement.</summary>
public sealed class FindSupplementable(CooPortalDbContext db)
{
    public async Task<KeysetPage<SupplementableProof>> SearchAsync(SupplementableFilter filter, ListPlace place, CancellationToken cancellationToken)
    {
        var proofs = db.SupplementedProofs.Where(proof => proof.CertificateId != null && proof.Supplements.Any()).Select(proof => proof.CertificateId);
        var rows = Matching(Issued().Where(row => !proofs.Contains(row.Id)), filter);
        var page = await KeysetPage<Certificate>.ReadAsync(rows, row => row.CreatedAt, row => row.Id, place, cancellationToken);
        return page.With<SupplementableProof>([.. page.Rows.Select(SupplementableProof.Of)]);
    }

    /// <summary>One approved certificate of the company, supplemented or not; null when there is none.</summary>
    public async Task<SupplementableProof?> FindAsync(Guid certificateId, CancellationToken cancellationToken) =>
        await Issued().SingleOrDefaultAsync(row => row.Id == certificateId, cancellationToken) is { } certificate ? SupplementableProof.Of(certificate) : null;

    private IQueryable<Certificate> Issued()
    {
        var enterpriseId = db.Scope.EnterpriseId;
        return db.Certificates.AsNoTracking().Where(row => row.FilerEnterpriseId == enterpriseId && row.Status == CertificateStatus.Approved);
    }

    [SuppressMessage("Globalization", "CA1310", Justification = "Becomes SQL; no culture takes part.")]
    private static IQueryable<Certificate> Matching(IQueryable<Certificate> rows, SupplementableFilter filter)
    {
        if (Typed.Upper(filter.Number) is { } number)
        {
            rows = rows.Where(row => row.Number.StartsWith(number));
        }

        if (Typed.Upper(filter.TypeCode) is { } type)
        {
            rows = rows.Where(row => row.TypeCode == type);
        }

        if (Typed.Upper(filter.ExporterCode) is { } exporter)
        {
            rows = rows.Where(row => row.Header.ExporterSocialCreditCode!.Contains(exporter) || row.ExporterOrganisationCode == exporter);
        }

        if (filter.From is { } from)
        {
            var start = from.StartInChina();
            rows = rows.Where(row => row.CreatedAt >= start);
        }

        if (filter.To is { } to)
        {
            var end = to.AddDays(1).StartInChina();
            rows = rows.Where(row => row.CreatedAt < end);
        }

        return rows;
    }
}
