using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Promises;

/// <summary>Works out from the history of all enterprises' certificates how long the steps took; no certificate can be told from the answer.</summary>
public sealed class MeasureSteps(CooPortalDbContext db)
{
    /// <summary>The newest history lines that are looked at: what is shown stays cheap, however much is issued.</summary>
    private const int MostLines = 60_000;

    private static readonly string[] Wanted = [nameof(CertificateAction.Declare), nameof(CertificateAction.ReceiveAccepted), nameof(CertificateAction.ReceiveApproval)];

    /// <param name="since">Declared since then.</param>
    public async Task<IReadOnlyList<MeasuredStep>> ExecuteAsync(DateTime since, CancellationToken cancellationToken)
    {
        var lines = await db.StatusChanges.InEveryEnterprise().AsNoTracking()
            .Where(row => row.At >= since && Wanted.Contains(row.Action))
            .OrderByDescending(row => row.At).Take(MostLines)
            .Select(row => new { row.CertificateId, row.Action, row.At })
            .ToListAsync(cancellationToken);
        var originals = (await db.StoredDocuments.InEveryEnterprise().AsNoTracking()
                .Where(row => row.CreatedAt >= since && row.Kind == DocumentKind.Original)
                .OrderByDescending(row => row.CreatedAt).Take(MostLines)
                .Select(row => new { row.CertificateId, row.CreatedAt })
                .ToListAsync(cancellationToken))
            .ToLookup(row => row.CertificateId, row => row.CreatedAt);
        var times = Enum.GetValues<PromiseStep>().ToDictionary(step => step, _ => new List<TimeSpan>());
        foreach (var history in lines.GroupBy(line => line.CertificateId))
        {
            // a certificate that came back counts from its last declaration
            DateTime? declared = null, accepted = null, approved = null;
            foreach (var line in history.OrderBy(line => line.At))
            {
                switch (line.Action)
                {
                    case nameof(CertificateAction.Declare):
                        (declared, accepted, approved) = (line.At, null, null);
                        break;
                    case nameof(CertificateAction.ReceiveAccepted):
                        accepted = line.At;
                        break;
                    default:
                        approved = line.At;
                        break;
                }
            }

            var original = approved is { } from ? originals[history.Key].Where(at => at >= from).Select(at => (DateTime?)at).Min() : null;
            Add(times[PromiseStep.Accepted], declared, accepted);
            Add(times[PromiseStep.Approved], accepted, approved);
            Add(times[PromiseStep.OriginalReady], approved, original);
            Add(times[PromiseStep.Whole], declared, original);
        }

        return [.. times.Select(step => Measured(step.Key, step.Value))];
    }

    private static void Add(List<TimeSpan> times, DateTime? from, DateTime? to)
    {
        if (from is { } begin && to is { } end && end >= begin)
        {
            times.Add(end - begin);
        }
    }

    private static MeasuredStep Measured(PromiseStep step, List<TimeSpan> times)
    {
        times.Sort();
        return times.Count == 0 ? new MeasuredStep(step, 0, default, default) : new MeasuredStep(step, times.Count, times[Rank(times.Count, 0.50)], times[Rank(times.Count, 0.99)]);
    }

    private static int Rank(int count, double share) => (int)Math.Ceiling(count * share) - 1;
}
