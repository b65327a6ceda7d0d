using CooPortal.Domain.Certificates;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Tests.Docking;

internal static class CertificateQueries
{
    public static IQueryable<Certificate> WithLinesForTest(this IQueryable<Certificate> certificates) => certificates
        .Include(row => row.Goods.OrderBy(line => line.LineNumber))
        .Include(row => row.Invoices.OrderBy(line => line.LineNumber))
        .Include(row => row.NonPartyCompanies.OrderBy(line => line.LineNumber))
        .Include(row => row.Attachments)
        .AsSplitQuery();
}
