using System.Globalization;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>One page of a certificate's goods, so that one of 10,000 lines opens as fast as one of ten.</summary>
public sealed class FindGoodsWindow(CooPortalDbContext db)
{
    /// <param name="certificateId">Whose goods.</param>
    /// <param name="line">A line, by id or number, whose page is wanted; otherwise the page is taken.</param>
    /// <param name="page">From 1; the nearest that is there.</param>
    public async Task<GoodsWindow> ExecuteAsync(Guid certificateId, string? line, int page, CancellationToken cancellationToken)
    {
        var lines = db.GoodsItems.AsNoTracking().Where(item => item.CertificateId == certificateId);
        var values = await lines.Select(item => new { item.LineNumber, item.InvoiceNumber, item.InvoiceValue, item.FobValue }).ToListAsync(cancellationToken);
        var shown = Math.Clamp(await PageOfAsync(certificateId, line, cancellationToken) ?? page, 1, GoodsWindow.PagesOf(values.Count));
        return new GoodsWindow
        {
            Lines = await lines.OrderBy(item => item.LineNumber).Skip((shown - 1) * GoodsWindow.Size).Take(GoodsWindow.Size).ToListAsync(cancellationToken),
            Total = values.Count,
            Page = shown,
            InvoiceValue = values.Sum(value => value.InvoiceValue ?? 0),
            FobValue = values.Sum(value => value.FobValue ?? 0),
            LinesOfInvoices = values.Where(value => value.InvoiceNumber is not null).OrderBy(value => value.LineNumber).ToLookup(value => value.InvoiceNumber!, value => value.LineNumber, StringComparer.Ordinal),
        };
    }

    private async Task<int?> PageOfAsync(Guid certificateId, string? line, CancellationToken cancellationToken)
    {
        if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return GoodsWindow.PageOf(number);
        }

        if (!Guid.TryParse(line, out var id))
        {
            return null;
        }

        var found = await db.GoodsItems.Where(item => item.CertificateId == certificateId && item.Id == id).Select(item => (int?)item.LineNumber).SingleOrDefaultAsync(cancellationToken);
        return found is { } lineNumber ? GoodsWindow.PageOf(lineNumber) : null;
    }
}
