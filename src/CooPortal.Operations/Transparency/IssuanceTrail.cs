using CooPortal.Domain.Certificates;
using CooPortal.Domain.Transparency;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CooPortal.Operations.Transparency;

/// <summary>
/// Reads the events of issuance from what a unit of work is about to save, and adds them to it: no verb can forget one, and none is written that
/// is not saved.
/// </summary>
internal static class IssuanceTrail
{
    public static async Task FollowAsync(CooPortalDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var pending = db.ChangeTracker.Entries<IssuanceEvent>().Where(entry => entry.State == EntityState.Added).Select(entry => (entry.Entity.CertificateId, entry.Entity.Kind)).ToHashSet();
        foreach (var (certificate, kind) in await EventsAsync(db, cancellationToken))
        {
            // saving was tried before in this unit of work
            if (pending.Add((certificate.Id, kind)))
            {
                db.IssuanceEvents.Add(new IssuanceEvent
                {
                    EnterpriseId = certificate.FilerEnterpriseId,
                    CertificateId = certificate.Id,
                    Number = certificate.Number,
                    Kind = kind,
                    At = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc),
                    DocumentSha256 = await OriginalOfAsync(db, certificate, cancellationToken),
                });
            }
        }
    }

    private static async Task<List<(Certificate Certificate, IssuanceEventKind Kind)>> EventsAsync(CooPortalDbContext db, CancellationToken cancellationToken)
    {
        var events = db.ChangeTracker.Entries<Certificate>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .SelectMany(entry => Kinds(entry).Select(kind => (entry.Entity, kind)))
            .ToList();
        foreach (var document in Originals(db).ToList())
        {
            var id = document.CertificateId;
            if (await db.Certificates.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } certificate)
            {
                events.Add((certificate, IssuanceEventKind.Original));
            }
        }

        return events;
    }

    private static IEnumerable<IssuanceEventKind> Kinds(EntityEntry<Certificate> entry)
    {
        if (Became(entry, row => row.Status, CertificateStatus.Approved))
        {
            yield return entry.Entity.RequestKind switch
            {
                RequestKind.New => IssuanceEventKind.Issue,
                RequestKind.Amendment => IssuanceEventKind.Amend,
                RequestKind.Reissue => IssuanceEventKind.Reissue,
                RequestKind.AmendedReissue => IssuanceEventKind.AmendedReissue,
            };
        }

        if (Became(entry, row => row.Status, CertificateStatus.Replaced))
        {
            yield return IssuanceEventKind.Replace;
        }

        if (Became(entry, row => row.Status, CertificateStatus.Cancelled))
        {
            yield return IssuanceEventKind.Cancel;
        }

        var prints = entry.Property(row => row.PrintCount);
        var before = entry.State == EntityState.Added ? 0 : prints.OriginalValue;
        if (prints.CurrentValue != before)
        {
            yield return prints.CurrentValue > before ? IssuanceEventKind.Print : IssuanceEventKind.PrintVoid;
        }

        var downloaded = entry.Property(row => row.DownloadedAt);
        if (downloaded.CurrentValue is not null && (entry.State == EntityState.Added || downloaded.OriginalValue is null))
        {
            yield return IssuanceEventKind.Download;
        }

        if (Became(entry, row => row.CustomsArchiveStatus, CustomsArchiveStatus.Archived))
        {
            yield return IssuanceEventKind.Archive;
        }
    }

    private static bool Became<T>(EntityEntry<Certificate> entry, System.Linq.Expressions.Expression<Func<Certificate, T>> state, T wanted) where T : struct, Enum
    {
        var property = entry.Property(state);
        return property.CurrentValue.Equals(wanted) && (entry.State == EntityState.Added || !property.OriginalValue.Equals(wanted));
    }

    private static IEnumerable<StoredDocument> Originals(CooPortalDbContext db) =>
        db.ChangeTracker.Entries<StoredDocument>().Where(entry => entry is { State: EntityState.Added, Entity.Kind: DocumentKind.Original }).Select(entry => entry.Entity);

    private static async Task<string> OriginalOfAsync(CooPortalDbContext db, Certificate certificate, CancellationToken cancellationToken) =>
        Originals(db).FirstOrDefault(document => document.CertificateId == certificate.Id)?.Sha256
        ?? await db.StoredDocuments.InEveryEnterprise().AsNoTracking()
            .Where(row => row.CertificateId == certificate.Id && row.Kind == DocumentKind.Original)
            .OrderByDescending(row => row.Round).Select(row => row.Sha256).FirstOrDefaultAsync(cancellationToken)
        ?? "";
}
