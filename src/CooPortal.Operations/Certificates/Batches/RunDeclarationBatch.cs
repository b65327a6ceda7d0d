using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Certificates.Batches;

/// <summary>
/// Declares the next certificates of a batch and enqueues the rest, so that other work gets its turn between. Run again after a crash it declares
/// none twice: declaring a declared certificate does nothing.
/// </summary>
public sealed class RunDeclarationBatch(CooPortalDbContext db, IServiceScopeFactory scopes, WorkQueue work, TimeProvider clock) : IWorkJob
{
    public const string JobName = "declare-batch";

    private const int PerRun = 25;

    // somebody watches a batch: it must not get less of the machine than what follows from it
    private const int SideBySide = 8;

    public string Name => JobName;

    public static string KeyOf(Guid batchId, int done) => FormattableString.Invariant($"{JobName}:{batchId:N}:{done}");

    public async Task ExecuteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (await db.DeclarationBatches.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == item.SubjectId, cancellationToken) is not { FinishedAt: null } batch)
        {
            return;
        }

        var waiting = await db.DeclarationBatchItems.InEveryEnterprise()
            .Where(row => row.BatchId == batch.Id && row.State == DeclarationBatchState.Waiting)
            .OrderBy(row => row.LineNumber)
            .Take(PerRun + 1)
            .ToListAsync(cancellationToken);
        var actor = batch.ToActor();
        await Parallel.ForEachAsync(
            waiting.Take(PerRun),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken },
            async (line, cancellation) => (line.State, line.Text) = await DeclareAsync(line, actor, cancellation));

        if (waiting.Count > PerRun)
        {
            await work.EnqueueAsync(JobName, KeyOf(batch.Id, waiting[PerRun].LineNumber - 1), batch.Id, batch.EnterpriseId, cancellationToken);
        }
        else
        {
            batch.FinishedAt = clock.GetUtcNow().UtcDateTime;
        }

        await db.SaveAuditedAsync(actor, nameof(RunDeclarationBatch), cancellationToken);
    }

    private async Task<(DeclarationBatchState State, string Text)> DeclareAsync(DeclarationBatchItem line, Actor actor, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(actor.EnterpriseId);
        try
        {
            return await scope.ServiceProvider.GetRequiredService<DeclareCertificate>().ExecuteAsync(new DeclareInput(line.CertificateId, RequestId: line.Id), actor, cancellationToken) switch
            {
                null => (DeclarationBatchState.Refused, "证书已不存在"),
                { AlreadyDeclared: true } => (DeclarationBatchState.Declared, "已经申报过，没有重复申报"),
                _ => (DeclarationBatchState.Declared, "已申报，正在发送到海关"),
            };
        }
        catch (BrokenRulesException refused)
        {
            return (DeclarationBatchState.Refused, BatchWords.Of(refused));
        }
    }
}
