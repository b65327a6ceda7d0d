using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates.Query;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates.Batches;

/// <summary>Begins 批量申报 of all certificates that a query finds and that can be declared.</summary>
public sealed class StartDeclarationBatch(CooPortalDbContext db, SearchCertificates search, WorkQueue work, TimeProvider clock)
{
    /// <summary>Most certificates in one batch.</summary>
    public const int Most = 1000;

    private static readonly CertificateStatus[] Declarable = [CertificateStatus.Draft, CertificateStatus.SendFailed, CertificateStatus.Returned];

    /// <summary>How many a batch over this query would declare; <see cref="Most"/> + 1 for more than fit.</summary>
    public Task<int> CountAsync(CertificateFilter filter, Actor actor, CancellationToken cancellationToken) =>
        Declarables(filter, actor).Take(Most + 1).CountAsync(cancellationToken);

    /// <param name="batchId">Made with the question, so that confirming twice begins one batch.</param>
    public async Task<DeclarationBatch> ExecuteAsync(Guid batchId, CertificateFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.DeclarationBatches.SingleOrDefaultAsync(row => row.Id == batchId, cancellationToken) is { } already)
        {
            return already;
        }

        var certificates = await Declarables(filter, actor)
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Number })
            .Take(Most)
            .ToListAsync(cancellationToken);
        if (certificates.Count == 0)
        {
            throw new BrokenRulesException("", "没有可以申报的证书；只有“暂存”“发送失败”“退证”的证书可以申报。", nameof(StartDeclarationBatch));
        }

        var batch = new DeclarationBatch
        {
            Id = batchId,
            EnterpriseId = actor.EnterpriseId!.Value,
            CreatedByUserId = actor.UserId ?? Guid.Empty,
            CreatedByName = actor.Name,
            Role = actor.Role,
            Method = actor.Method,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        batch.Items.AddRange(certificates.Select((row, index) => new DeclarationBatchItem
        {
            EnterpriseId = batch.EnterpriseId,
            BatchId = batch.Id,
            LineNumber = index + 1,
            CertificateId = row.Id,
            Number = row.Number,
        }));
        db.DeclarationBatches.Add(batch);
        await work.EnqueueAsync(RunDeclarationBatch.JobName, RunDeclarationBatch.KeyOf(batch.Id, 0), batch.Id, batch.EnterpriseId, cancellationToken);
        await db.SaveAuditedAsync(actor, nameof(StartDeclarationBatch), cancellationToken, $"{batch.Items.Count} 份");
        return batch;
    }

    private IQueryable<Certificate> Declarables(CertificateFilter filter, Actor actor) =>
        search.Matching(filter).Where(row => row.FilerEnterpriseId == actor.EnterpriseId && Declarable.Contains(row.Status));
}
