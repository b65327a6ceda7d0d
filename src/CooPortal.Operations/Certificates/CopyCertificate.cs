using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>复制: a new draft with a new number and the same content; attachments, receipts and print data are not copied (decisions.md 9).</summary>
public sealed class CopyCertificate(CooPortalDbContext db, TimeProvider clock)
{
    /// <param name="id">The certificate to copy.</param>
    /// <param name="copyId">Made with the dialog, so that confirming twice makes one copy.</param>
    /// <returns>Null when there is no such certificate.</returns>
    public async Task<Certificate?> ExecuteAsync(Guid id, Guid copyId, Actor actor, CancellationToken cancellationToken)
    {
        var source = await db.Certificates.AsNoTracking().WithLines()
            .SingleOrDefaultAsync(row => row.Id == id && row.FilerEnterpriseId == actor.EnterpriseId, cancellationToken);
        if (source is null)
        {
            return null;
        }

        if (await db.FindOwnCertificateAsync(copyId, actor, cancellationToken) is { } already)
        {
            return already;
        }

        var type = CertificateCatalogue.Get(source.TypeCode);
        var filer = await FilerProfile.LoadAsync(db, source.FilerEnterpriseId, cancellationToken);
        filer = (await filer.ForExporterOfAsync(db, source, cancellationToken)).Required();
        var copy = StartCertificate.New(copyId, type, filer, actor, clock.GetUtcNow().UtcDateTime);
        copy.ExporterOrganisationCode = source.ExporterOrganisationCode;
        CopyContent(source, copy);

        await new NumberAllocation(db).StoreAsync(copy, clock.TodayInChina().Year, actor, nameof(CopyCertificate), cancellationToken, $"复制自 {source.Number}");
        return copy;
    }

    internal static void CopyContent(Certificate source, Certificate copy)
    {
        source.Header.CopyTo(copy.Header);
        source.OriginalProof.CopyTo(copy.OriginalProof);
        foreach (var line in source.Goods)
        {
            var item = new GoodsItem { CertificateId = copy.Id };
            line.CopyTo(item);
            copy.Goods.Add(item);
        }

        foreach (var line in source.Invoices)
        {
            var invoice = new Invoice { CertificateId = copy.Id };
            line.CopyTo(invoice);
            copy.Invoices.Add(invoice);
        }

        foreach (var line in source.NonPartyCompanies)
        {
            var company = new NonPartyCompany { CertificateId = copy.Id };
            line.CopyTo(company);
            copy.NonPartyCompanies.Add(company);
        }
    }
}
