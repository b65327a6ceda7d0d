using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Sealing;
using CooPortal.Forms;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Sealing;

/// <summary>A sample certificate with a seal or signature where it will stand, in true size. It is marked across the page and bears nothing of customs.</summary>
public sealed class SealSpecimen(CooPortalDbContext db, TimeProvider clock)
{
    public async Task<RenderedForm> ExecuteAsync(SealImageKind kind, StampPicture picture, Guid enterpriseId, CancellationToken cancellationToken)
    {
        var other = kind == SealImageKind.Seal ? SealImageKind.Signature : SealImageKind.Seal;
        var companion = await db.SealImages.AsNoTracking().Where(row => row.Kind == other).Where(SealImage.UsableOn(clock.TodayInChina()))
            .OrderByDescending(row => row.IsDefault).ThenByDescending(row => row.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        var beside = companion is null ? null : new StampPicture(companion.Png, (double)companion.WidthMm, (double)companion.HeightMm);
        var profile = await db.EnterpriseProfiles.AsNoTracking().Where(row => row.EnterpriseId == enterpriseId)
            .OrderByDescending(row => row.Revision).Select(row => new { row.NameEn, row.AddressEn }).FirstOrDefaultAsync(cancellationToken);
        var exporter = profile?.NameEn is { Length: > 0 } name ? $"{name}\n{profile.AddressEn}\nCHINA" : "SAMPLE EXPORTER CO., LTD.\nNINGBO, CHINA";
        return CertificateForm.Render(FindFormInput.For(Certificate(exporter)) with
        {
            IsSpecimen = true,
            CompanySeal = kind == SealImageKind.Seal ? picture : beside,
            DeclarantSignature = kind == SealImageKind.Seal ? beside : picture,
        });
    }

    private Certificate Certificate(string exporter)
    {
        var type = CertificateCatalogue.All[0];
        var today = clock.TodayInChina();
        var certificate = new Certificate
        {
            TypeCode = type.Code,
            ExporterOrganisationCode = "",
            Number = "SPECIMEN",
            DeclaredNumber = "",
            CreatedByName = "",
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            UpdatedAt = clock.GetUtcNow().UtcDateTime,
        };
        var header = certificate.Header;
        header.Exporter = exporter;
        header.Consignee = "SAMPLE IMPORTER\n1 HARBOUR ROAD";
        header.DestinationCode = type.Destinations.Codes is [var first, ..] ? first : "JPN";
        header.ApplicationPlace = "NINGBO, CHINA";
        header.ApplicationDate = today;
        header.TransportDetails = "FROM NINGBO, CHINA BY SEA";
        header.ShippingMarks = "N/M";
        header.InvoiceNumber = "SAMPLE-001";
        header.InvoiceDate = today;
        certificate.Goods.Add(new GoodsItem
        {
            LineNumber = 1,
            HsCode = "610910",
            NameEn = "COTTON T-SHIRTS",
            Description = "ONE HUNDRED (100) CARTONS OF COTTON T-SHIRTS",
            Quantity = 1200,
            QuantityUnitEn = "PCS",
            GrossWeight = 360,
            WeightUnit = "KGS",
        });
        return certificate;
    }
}
