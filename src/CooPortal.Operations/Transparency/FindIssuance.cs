using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Transparency;

/// <summary>What the public log holds of the signed-in enterprise's own certificates, opened.</summary>
public sealed class FindIssuance(CooPortalDbContext db, IssuanceLog log, LogTree tree)
{
    /// <returns>Null when the enterprise has no such certificate.</returns>
    public async Task<CertificateEvents?> OfCertificateAsync(Guid certificateId, CancellationToken cancellationToken)
    {
        if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == certificateId, cancellationToken) is not { } certificate)
        {
            return null;
        }

        var events = await db.IssuanceEvents.AsNoTracking().Where(row => row.CertificateId == certificateId).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var ids = events.ConvertAll(row => row.Id);
        var leaves = await db.LogLeaves.Where(row => row.Log == LogName.Issuance && ids.Contains(row.SubjectId)).ToDictionaryAsync(row => row.SubjectId, row => row.Number, cancellationToken);
        return new CertificateEvents(certificate, events.ConvertAll(row => new IssuanceEntry(row, leaves.TryGetValue(row.Id, out var leaf) ? leaf : null)));
    }

    /// <returns>Null when the enterprise has no such event, or it is not sealed yet.</returns>
    public async Task<IssuanceProof?> ProofAsync(Guid eventId, CancellationToken cancellationToken)
    {
        var found = await db.IssuanceEvents.AsNoTracking().SingleOrDefaultAsync(row => row.Id == eventId, cancellationToken);
        var leaf = await db.LogLeaves.AsNoTracking().SingleOrDefaultAsync(row => row.Log == LogName.Issuance && row.SubjectId == eventId, cancellationToken);
        return found is not null && leaf is not null && await log.HeadAsync(cancellationToken) is { } head
            ? new IssuanceProof(found, leaf.Number, await tree.InclusionAsync(LogName.Issuance, leaf.Number, head.Size, cancellationToken), head)
            : null;
    }
}
