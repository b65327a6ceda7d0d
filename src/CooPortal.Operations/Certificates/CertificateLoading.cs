using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>How verbs reach a certificate: whole, with its lines in order, and only those of the filer who acts.</summary>
internal static class CertificateLoading
{
    public static Task<Certificate?> FindOwnCertificateAsync(this CooPortalDbContext db, Guid id, Actor actor, CancellationToken cancellationToken) =>
        db.Certificates.WithLines().SingleOrDefaultAsync(row => row.Id == id && row.FilerEnterpriseId == actor.EnterpriseId, cancellationToken);

    /// <summary>The same without its goods, which may be thousands.</summary>
    public static Task<Certificate?> FindOwnCertificateWithoutGoodsAsync(this CooPortalDbContext db, Guid id, Actor actor, CancellationToken cancellationToken) =>
        db.Certificates.WithoutGoods().SingleOrDefaultAsync(row => row.Id == id && row.FilerEnterpriseId == actor.EnterpriseId, cancellationToken);

    /// <summary>One line of a certificate that was found without its goods; tracked, it joins them.</summary>
    public static Task<GoodsItem?> FindLineAsync(this IQueryable<GoodsItem> lines, Certificate certificate, Guid lineId, CancellationToken cancellationToken) =>
        lines.SingleOrDefaultAsync(line => line.CertificateId == certificate.Id && line.Id == lineId, cancellationToken);

    public static Task<int> CountGoodsAsync(this CooPortalDbContext db, Guid certificateId, CancellationToken cancellationToken) =>
        db.GoodsItems.CountAsync(line => line.CertificateId == certificateId, cancellationToken);

    public static async Task<int> NextLineNumberAsync(this CooPortalDbContext db, Certificate certificate, CancellationToken cancellationToken) =>
        await db.CountGoodsAsync(certificate.Id, cancellationToken) + 1;

    public static IQueryable<Certificate> WithLines(this IQueryable<Certificate> certificates) => certificates
        .Include(row => row.Goods.OrderBy(line => line.LineNumber))
        .WithoutGoods();

    public static IQueryable<Certificate> WithoutGoods(this IQueryable<Certificate> certificates) => certificates
        .Include(row => row.Invoices.OrderBy(line => line.LineNumber))
        .Include(row => row.NonPartyCompanies.OrderBy(line => line.LineNumber))
        .Include(row => row.Attachments.OrderBy(attachment => attachment.UploadedAt))
        .AsSplitQuery();
}
