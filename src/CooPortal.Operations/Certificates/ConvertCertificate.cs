using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Conversion;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>单证转换: a draft of another type with what can be taken over and a number of its own; attachments, receipts and print data are not.</summary>
public sealed class ConvertCertificate(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>What confirming would make, without making it.</summary>
    /// <returns>Null when there is no such certificate or type.</returns>
    /// <exception cref="BrokenRulesException">It cannot be converted.</exception>
    public async Task<ConvertResult?> PreviewAsync(ConvertInput input, Actor actor, CancellationToken cancellationToken)
    {
        var type = CertificateCatalogue.Find(input.TypeCode);
        var source = await db.Certificates.AsNoTracking().WithLines()
            .SingleOrDefaultAsync(row => row.Id == input.SourceId && row.FilerEnterpriseId == actor.EnterpriseId, cancellationToken);
        if (source is null || type is null)
        {
            return null;
        }

        source.RefuseUnless(CertificateAction.ConvertType, actor);
        if (type.Code == source.TypeCode)
        {
            throw new BrokenRulesException("TypeCode", $"证书已是{type.NameZh}，请选择另一种类型；要相同类型的新证书请用“复制”。", nameof(ConvertCertificate));
        }

        var filer = await FilerProfile.LoadAsync(db, source.FilerEnterpriseId, cancellationToken);
        filer = (await filer.ForExporterOfAsync(db, source, cancellationToken)).Required();
        var target = StartCertificate.New(input.NewId, type, filer, actor, clock.GetUtcNow().UtcDateTime);
        target.ExporterOrganisationCode = source.ExporterOrganisationCode;
        var losses = CertificateConversion.Convert(source, CertificateCatalogue.Get(source.TypeCode), target, type);
        target.Header.ApplicationDate = clock.TodayInChina();
        return new ConvertResult(target, losses);
    }

    /// <inheritdoc cref="PreviewAsync"/>
    public async Task<ConvertResult?> ExecuteAsync(ConvertInput input, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.FindOwnCertificateAsync(input.NewId, actor, cancellationToken) is { } already)
        {
            return new ConvertResult(already, []);
        }

        if (await PreviewAsync(input, actor, cancellationToken) is not { } result)
        {
            return null;
        }

        await new NumberAllocation(db).StoreAsync(
            result.Certificate, clock.TodayInChina().Year, actor, nameof(ConvertCertificate), cancellationToken, $"转换自 {input.SourceId:D}");
        return result;
    }
}
