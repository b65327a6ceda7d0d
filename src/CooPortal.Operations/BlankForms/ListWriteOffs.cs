using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.BlankForms;

/// <summary>空白证单核销: the approved certificates that a company filed, newest first.</summary>
public sealed class ListWriteOffs(CooPortalDbContext db)
{
    public async Task<KeysetPage<WriteOffRow>> ExecuteAsync(WriteOffFilter filter, ListPlace place, CancellationToken cancellationToken)
    {
        var enterpriseId = db.Scope.EnterpriseId;
        var page = await KeysetPage<Certificate>.ReadAsync(Matching(filter, enterpriseId), row => row.CreatedAt, row => row.Id, place, cancellationToken);
        var ids = page.Rows.Select(row => row.Id).ToList();
        var counts = await db.BlankForms.Where(row => row.CertificateId != null && ids.Contains(row.CertificateId.Value))
            .GroupBy(row => new { row.CertificateId, row.State })
            .Select(group => new { group.Key.CertificateId, group.Key.State, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var own = await db.Enterprises.Where(row => row.Id == enterpriseId).Select(row => row.OrganisationCode).SingleOrDefaultAsync(cancellationToken) ?? "";
        return page.With([.. page.Rows.Select(row => new WriteOffRow
        {
            Id = row.Id,
            Number = row.Number,
            TypeCode = row.TypeCode,
            Exporter = row.Header.ExporterNameZh ?? row.Header.Exporter?.Split('\n')[0],
            DestinationCode = row.Header.DestinationCode,
            ApprovedAt = row.Issue.ApprovedAt,
            Holder = BlankFormRules.HolderOf(row, own),
            Forms = counts.Where(count => count.CertificateId == row.Id).ToDictionary(count => count.State, count => count.Count),
            Refusal = BlankFormRules.WhyClosed(row),
        })]);
    }

    private IQueryable<Certificate> Matching(WriteOffFilter filter, Guid? enterpriseId)
    {
        var rows = db.Certificates.AsNoTracking().Where(row => row.FilerEnterpriseId == enterpriseId && row.Status == CertificateStatus.Approved);
        if (BlankFormNumber.Tidy(filter.Number) is { Length: > 0 } number)
        {
            rows = rows.Where(row => row.Number.Contains(number));
        }

        if (!string.IsNullOrWhiteSpace(filter.TypeCode))
        {
            rows = rows.Where(row => row.TypeCode == filter.TypeCode);
        }

        if (filter.ApprovedFrom is { } from)
        {
            var start = from.StartInChina();
            rows = rows.Where(row => row.Issue.ApprovedAt >= start);
        }

        if (filter.ApprovedTo is { } to)
        {
            var end = to.AddDays(1).StartInChina();
            rows = rows.Where(row => row.Issue.ApprovedAt < end);
        }

        return rows;
    }
}
