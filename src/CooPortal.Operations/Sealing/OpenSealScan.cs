using CooPortal.Domain.Accounts;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Data;
using CooPortal.Operations.Sealing.Scanning;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Sealing;

/// <summary>选择印章, first step: the original file's beginning says size and resolution before anybody decodes it.</summary>
public sealed class OpenSealScan(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    /// <param name="head">The file's first bytes, up to <see cref="ScanFile.HeadLength"/>.</param>
    /// <param name="fileLength">Bytes of the whole file.</param>
    /// <exception cref="ScanRefusedException">not a scanner's file, and why</exception>
    public async Task<SealScan> ExecuteAsync(SealImageKind kind, byte[] head, long fileLength, Actor actor, CancellationToken cancellationToken)
    {
        var enterpriseId = LegalPersonGate.Require(actor);
        var sheet = ScanFile.Read(head, fileLength, kind);
        var now = clock.GetUtcNow().UtcDateTime;
        await db.SealScans.Where(row => row.ExpiresAt < now || row.UserId == actor.UserId).ExecuteDeleteAsync(cancellationToken);
        var scan = db.SealScans.Add(new SealScan
        {
            EnterpriseId = enterpriseId,
            UserId = actor.UserId!.Value,
            Kind = kind,
            SheetWidth = sheet.Width,
            SheetHeight = sheet.Height,
            PixelsPerMm = (decimal)sheet.PixelsPerMm!.Value,
            ExpiresAt = now + GoodFor,
        }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return scan;
    }
}
