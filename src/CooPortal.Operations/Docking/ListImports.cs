using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking;

/// <summary>导入记录, newest first, by the page.</summary>
public sealed class ListImports(CooPortalDbContext db)
{
    public Task<KeysetPage<ErpImport>> ExecuteAsync(ImportFilter filter, ListPlace place, CancellationToken cancellationToken)
    {
        // a message whose certificate was deleted is of no account: it may come again
        var rows = db.ErpImports.AsNoTracking().Where(row => db.Certificates.Any(certificate => certificate.Id == row.CertificateId));
        if (!string.IsNullOrWhiteSpace(filter.Number))
        {
            var number = filter.Number.Trim().ToUpperInvariant();
            rows = rows.Where(row => row.CertificateNumber.StartsWith(number));
        }

        if (!string.IsNullOrEmpty(filter.Kind))
        {
            rows = rows.Where(row => row.Kind == filter.Kind);
        }

        if (!string.IsNullOrWhiteSpace(filter.BroughtBy))
        {
            var name = filter.BroughtBy.Trim();
            rows = rows.Where(row => row.BroughtBy.Contains(name));
        }

        if (filter.From is { } from)
        {
            var start = from.StartInChina();
            rows = rows.Where(row => row.ImportedAt >= start);
        }

        if (filter.To is { } to)
        {
            var end = to.AddDays(1).StartInChina();
            rows = rows.Where(row => row.ImportedAt < end);
        }

        return KeysetPage<ErpImport>.ReadAsync(rows, row => row.ImportedAt, row => row.Id, place, cancellationToken);
    }
}
