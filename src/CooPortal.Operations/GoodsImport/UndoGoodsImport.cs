using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.GoodsImport;

/// <summary>撤销导入: takes every line of the last import away again, as long as nothing else of the certificate was changed.</summary>
public sealed class UndoGoodsImport(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>What an undo would take away now; null for nothing.</summary>
    public async Task<GoodsImportUndo?> FindAsync(Guid certificateId, int version, Actor actor, CancellationToken cancellationToken) =>
        await db.FindKeptDraftAsync(KeyOf(certificateId), actor, cancellationToken) is { } kept && JsonSerializer.Deserialize<GoodsImportUndo>(kept.Content) is { } undo && undo.Version == version
            ? undo
            : null;

    /// <returns>How many lines went, 0 when it is too late; null when there is no such certificate.</returns>
    public async Task<int?> ExecuteAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.FindOwnCertificateWithoutGoodsAsync(certificateId, actor, cancellationToken) is not { } certificate)
        {
            return null;
        }

        certificate.RefuseUnless(CertificateAction.Save, actor);
        if (await FindAsync(certificateId, certificate.Version, actor, cancellationToken) is not { } undo)
        {
            return 0;
        }

        // saving the certificate first moves its version, so that nobody can change it between the two
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.FormDrafts.Remove((await db.FindKeptDraftAsync(KeyOf(certificateId), actor, cancellationToken))!);
        db.Touch(certificate, clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(UndoGoodsImport), cancellationToken, $"{undo.FileName}：{undo.Lines}项");
        var removed = await db.GoodsItems.Where(line => line.CertificateId == certificateId && line.LineNumber >= undo.FirstLine).ExecuteDeleteAsync(cancellationToken);
        await CertificateFigures.CountAsync(db, certificateId, -removed, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return removed;
    }

    /// <summary>Adds what an undo needs to the pending changes; the caller saves.</summary>
    internal static Task KeepAsync(CooPortalDbContext db, Certificate certificate, string fileName, int firstLine, int lines, Actor actor, DateTime at, CancellationToken cancellationToken) =>
        db.KeepDraftAsync(KeyOf(certificate.Id), JsonSerializer.Serialize(new GoodsImportUndo(fileName, firstLine, lines, certificate.Version + 1)), actor, at, cancellationToken);

    private static string KeyOf(Guid certificateId) => $"undo-goods-import:{certificateId:N}";
}
