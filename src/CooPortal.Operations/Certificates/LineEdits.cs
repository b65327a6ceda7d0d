using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.Certificates;

/// <summary>What the verbs over lines have in common.</summary>
internal static class LineEdits
{
    private const int MostNamed = 40;

    /// <summary>A line for a certificate that is not there: never saved, or not ours.</summary>
    public static async Task<T?> NoCertificateYetAsync<T>(this CooPortalDbContext db, Guid certificateId, CancellationToken cancellationToken) where T : class =>
        await db.IsCertificateOfAnyoneAsync(certificateId, cancellationToken) ? null : throw new BrokenRulesException("", EditRules.BasicFirst);

    /// <summary>第2、5项, or how many from where to where when they are too many to name.</summary>
    public static string Named(IReadOnlyCollection<GoodsItem> lines) => lines.Count <= MostNamed
        ? $"第{string.Join('、', lines.Select(line => line.LineNumber))}项"
        : $"第{lines.Min(line => line.LineNumber)}至{lines.Max(line => line.LineNumber)}项中的{lines.Count}项";

    /// <summary>Line numbers from 1 without gaps, in the order given.</summary>
    public static void Renumber(IEnumerable<GoodsItem> goods)
    {
        var number = 0;
        foreach (var line in goods)
        {
            line.LineNumber = ++number;
        }
    }

    public static void Renumber(IEnumerable<Invoice> invoices)
    {
        var number = 0;
        foreach (var line in invoices)
        {
            line.LineNumber = ++number;
        }
    }
}
