using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Tests.Nodes;

/// <summary>Compares the portal with customs' own store: what is still under way, and what will never come right.</summary>
internal sealed class Settlement(ProgramStage stage)
{
    private static readonly Dictionary<string, CertificateStatus> Ends = new()
    {
        ["StoreFailed"] = CertificateStatus.SendFailed,
        ["ManualReview"] = CertificateStatus.UnderReview,
        ["Verification"] = CertificateStatus.UnderVerification,
        ["CheckFailed"] = CertificateStatus.Returned,
        ["Returned"] = CertificateStatus.Returned,
        ["Approved"] = CertificateStatus.Approved,
        ["Cancelled"] = CertificateStatus.Cancelled,
    };

    /// <summary>What has not come to its end yet; empty when everything has.</summary>
    public async Task<IReadOnlyList<string>> UnderWayAsync(IReadOnlyCollection<Guid> declared)
    {
        var customs = stage.CustomsStates();
        await using var db = stage.Database.Open();
        var certificates = await db.Certificates.InEveryEnterprise().AsNoTracking().ToDictionaryAsync(row => row.Id);
        var originals = (await db.StoredDocuments.InEveryEnterprise().Where(row => row.Kind == DocumentKind.Original).Select(row => row.CertificateId).ToListAsync()).ToHashSet();
        List<string> open =
        [
            .. declared.Select(id => (Id: id, Here: certificates.GetValueOrDefault(id)?.Status, There: customs.GetValueOrDefault(CustomsSubject.Certificate(id), "unknown")))
                .Where(states => !Ends.TryGetValue(states.There, out var end) || states.Here != end)
                .Select(states => $"certificate {states.Id} is {states.Here}, at customs {states.There}"),
            .. certificates.Values.Where(row => row.Status == CertificateStatus.Approved && !originals.Contains(row.Id)).Select(row => $"certificate {row.Number} has no original"),
            .. await db.OutboxMessages.AsNoTracking().Where(row => row.State == OutboxState.Waiting).Select(row => $"outbox {row.SubjectKey}/{row.Sequence}: {row.LastError}").ToListAsync(),
            .. await db.InboxMessages.AsNoTracking().Where(row => row.State != InboxState.Handled).Select(row => $"inbox {row.Kind} of {row.SubjectKey}, {row.State}: {row.LastError}").ToListAsync(),
            .. await db.WorkItems.AsNoTracking().Where(row => row.DoneAt == null).Select(row => $"work {row.Key}, failed {row.HasFailed}: {row.LastError}").ToListAsync(),
        ];
        open.AddRange(stage.CustomsRows("SELECT message_id FROM mailbox WHERE acked_at IS NULL").Select(row => $"receipt {row[0]} waits at customs"));
        var jobs = await db.PrintJobs.InEveryEnterprise().AsNoTracking().ToListAsync();
        open.AddRange(jobs.Where(job => job.IsUnderWay || job is { State: PrintJobState.Ended, Outcome: not PrintOutcome.NotPrinted }).Select(job => $"print job {job.Id} is {job.State}"));
        open.AddRange(certificates.Values.Where(row => row.CustomsArchiveStatus == CustomsArchiveStatus.Requested).Select(row => $"archive of {row.Number} is asked for"));
        return open;
    }

    /// <summary>What went wrong for good; empty when nothing did.</summary>
    public async Task<IReadOnlyList<string>> WrongAsync(IReadOnlyCollection<Guid> declared)
    {
        await using var db = stage.Database.Open();
        var certificates = await db.Certificates.InEveryEnterprise().AsNoTracking().ToListAsync();
        List<string> wrong =
        [
            .. Doubled("order", declared),
            .. certificates.Where(row => !declared.Contains(row.Id)).Select(row => $"certificate {row.Number} nobody asked for"),
            .. Doubled("number", certificates.Select(row => row.Number)),
            .. certificates.Where(row => row.DeclarationRound != 1).Select(row => $"certificate {row.Number} was declared {row.DeclarationRound} times"),
        ];
        await AddMessagesAsync(wrong);
        await AddHistoryAsync(wrong);
        await AddDocumentsAsync(wrong);
        await AddPrintsAsync(wrong, certificates);
        return wrong;
    }

    private static IEnumerable<string> Doubled<T>(string what, IEnumerable<T> things) =>
        things.GroupBy(thing => thing).Where(group => group.Count() > 1).Select(group => $"{what} {group.Key} {group.Count()} times");

    private async Task AddMessagesAsync(List<string> wrong)
    {
        await using var db = stage.Database.Open();
        var outbox = await db.OutboxMessages.AsNoTracking().Select(row => new { row.Id, row.SubjectKey, row.Sequence, row.State, row.Kind }).ToListAsync();
        var received = stage.CustomsRows("SELECT message_id, subject, sequence FROM received");
        wrong.AddRange(Doubled("outbox number", outbox.Select(row => (row.SubjectKey, row.Sequence))));
        wrong.AddRange(outbox.GroupBy(row => row.SubjectKey).Where(rows => rows.Max(row => row.Sequence) != rows.Count()).Select(rows => $"gap in the outbox of {rows.Key}"));
        wrong.AddRange(Doubled("number at customs", received.Select(row => (row[1], row[2]))));
        wrong.AddRange(outbox.Select(row => row.Id.ToString("N")).Except(received.Select(row => row[0])).Select(id => $"message {id} never came to customs"));
        wrong.AddRange(received.Select(row => row[0]).Except(outbox.Select(row => row.Id.ToString("N"))).Select(id => $"message {id} at customs is not ours"));

        var mailed = stage.CustomsRows("SELECT message_id, acked_at FROM mailbox");
        var inbox = await db.InboxMessages.AsNoTracking().Select(row => row.MessageId).ToListAsync();
        wrong.AddRange(Doubled("receipt", inbox));
        wrong.AddRange(mailed.Select(row => row[0]).Except(inbox).Select(id => $"receipt {id} was never stored"));
    }

    private async Task AddHistoryAsync(List<string> wrong)
    {
        await using var db = stage.Database.Open();
        var changes = await db.StatusChanges.InEveryEnterprise().AsNoTracking().ToListAsync();
        wrong.AddRange(Doubled("change of status", changes.Select(row => (row.CertificateId, row.To))));
    }

    private async Task AddDocumentsAsync(List<string> wrong)
    {
        await using var db = stage.Database.Open();
        var store = new DocumentStore(new DocumentOptions { Folder = stage.Documents });
        var documents = await db.StoredDocuments.InEveryEnterprise().AsNoTracking().ToListAsync();
        wrong.AddRange(Doubled("document", documents.Select(row => (row.CertificateId, row.Round, row.Kind))));
        foreach (var document in documents)
        {
            try
            {
                await store.ReadAsync(document, CancellationToken.None);
            }
            catch (Exception damaged) when (damaged is IOException or InvalidDataException)
            {
                wrong.Add($"document {document.FileName}: {damaged.Message}");
            }
        }
    }

    /// <summary>Falsely printed or archived (decisions.md 17), and paper that nobody ordered.</summary>
    private async Task AddPrintsAsync(List<string> wrong, List<Certificate> certificates)
    {
        await using var db = stage.Database.Open();
        var jobs = await db.PrintJobs.InEveryEnterprise().AsNoTracking().ToListAsync();
        foreach (var certificate in certificates)
        {
            var own = jobs.Where(job => job.CertificateId == certificate.Id).ToList();
            var papers = own.Sum(job => stage.PapersOf(job.Id));
            if (papers > 1)
            {
                wrong.Add($"{certificate.Number} lies in the printer {papers} times");
            }

            if (certificate.PrintStatus == PrintStatus.Printed && papers == 0 && own.TrueForAll(job => job.Outcome != PrintOutcome.Unclear))
            {
                wrong.Add($"{certificate.Number} is falsely printed");
            }

            if (certificate.PrintStatus == PrintStatus.Pending && papers > 0)
            {
                wrong.Add($"{certificate.Number} is printed and nobody knows");
            }

            if (certificate.CustomsArchiveStatus != CustomsArchiveStatus.NotArchived && own.TrueForAll(job => job.State != PrintJobState.Confirmed))
            {
                wrong.Add($"{certificate.Number} is falsely archived");
            }
        }
    }
}
