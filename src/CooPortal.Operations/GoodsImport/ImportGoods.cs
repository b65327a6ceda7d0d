using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.GoodsImport;

/// <summary>货物信息 Excel 导入, second half: adds the lines that were found, behind those that are there.</summary>
public sealed class ImportGoods(CooPortalDbContext db, GoodsImportStage stage, TimeProvider clock)
{
    /// <returns>How many were added, 0 when none wait (any more); null when there is no such certificate.</returns>
    public async Task<int?> ExecuteAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.FindOwnCertificateWithoutGoodsAsync(certificateId, actor, cancellationToken) is not { } certificate)
        {
            return null;
        }

        certificate.RefuseUnless(CertificateAction.Save, actor);
        if (await stage.FindAsync(certificateId, actor, cancellationToken) is not { LineCount: > 0 } waiting)
        {
            return 0;
        }

        // saving the certificate first moves its version, so that nobody can change it while the lines follow
        var now = clock.GetUtcNow().UtcDateTime;
        var first = await db.NextLineNumberAsync(certificate, cancellationToken);
        await UndoGoodsImport.KeepAsync(db, certificate, waiting.FileName, first, waiting.LineCount, actor, now, cancellationToken);
        db.Touch(certificate, now);
        await db.SaveAuditedAsync(actor, nameof(ImportGoods), cancellationToken, $"{waiting.FileName}：{waiting.LineCount}项");
        var number = first;
        await foreach (var lines in stage.PortionsAsync(certificateId, waiting, actor, cancellationToken))
        {
            db.ChangeTracker.Clear();
            foreach (var read in lines)
            {
                var line = new GoodsItem { Id = read.Id, CertificateId = certificateId };
                read.CopyTo(line);
                line.LineNumber = number++;
                db.GoodsItems.Add(line);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        if (number - first != waiting.LineCount)
        {
            throw new DbUpdateConcurrencyException("Another sheet was uploaded in place of the one that was being imported.");
        }

        await CertificateFigures.CountAsync(db, certificateId, waiting.LineCount, cancellationToken);
        await stage.DropAsync(certificateId, actor, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return waiting.LineCount;
    }
}
