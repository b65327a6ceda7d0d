using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.GoodsImport;

/// <summary>货物信息 Excel 导入, second half: adds the lines that were found, behind those that are there.</summary>
public sealed class ImportGoods(CooPortalDbContext db, GoodsImportStage stage, TimeProvider clock)
{
    /// <returns>How many were added, 0 when none wait (any more); null when there is no such certificate.</returns>
    public async Task<int?> ExecuteAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.FindOwnCertificateAsync(certificateId, actor, cancellationToken) is not { } certificate)
        {
            return null;
        }

        certificate.RefuseUnless(CertificateAction.Save, actor);
        if (await stage.TakeAsync(certificateId, actor, cancellationToken) is not { Lines.Count: > 0 } sheet)
        {
            return 0;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var number = certificate.Goods.Count;
        await UndoGoodsImport.KeepAsync(db, certificate, sheet.FileName, number + 1, sheet.Lines.Count, actor, now, cancellationToken);
        foreach (var read in sheet.Lines)
        {
            var line = new GoodsItem { Id = read.Id, CertificateId = certificate.Id };
            read.CopyTo(line);
            line.LineNumber = ++number;
            db.GoodsItems.Add(line);
        }

        db.Touch(certificate, now);
        await db.SaveAuditedAsync(actor, nameof(ImportGoods), cancellationToken, $"{sheet.FileName}：{sheet.Lines.Count}项");
        return sheet.Lines.Count;
    }
}
