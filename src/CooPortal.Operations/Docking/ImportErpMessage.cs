using System.Security.Cryptography;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking;

/// <summary>
/// Takes one message of an ERP, whichever door it came through. It is taken whole or not at all; the same message again, or through two doors at
/// once, is one certificate: its digest and the certificate's number are unique in the database, and who loses that race reads again.
/// </summary>
public sealed class ImportErpMessage(CooPortalDbContext db, ImportCertificate certificates, ImportAttachment attachments)
{
    private const int Tries = 6;

    // messages about one certificate take turns in this program; where two programs meet, the database decides, which costs the loser all its work
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <param name="xml">The message as it came.</param>
    /// <param name="dryRun">Says what would become of it, and stores nothing.</param>
    /// <param name="actor">The key's or the user's enterprise acts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DockingOutcome> ExecuteAsync(ReadOnlyMemory<byte> xml, bool dryRun, Actor actor, CancellationToken cancellationToken)
    {
        var examined = MessageXml.Examine(xml);
        if (examined.Message is null)
        {
            return Refused(examined.Root, null, [.. examined.Faults.Select(DockingFault.Of)]);
        }

        var turn = Turns[(uint)HashCode.Combine(actor.EnterpriseId, NumberOf(examined.Message)) % Turns.Length];
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await TakeOrRefuseAsync(examined.Message, examined.Root!, dryRun, actor, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<DockingOutcome> TakeOrRefuseAsync(CustomsMessage message, string root, bool dryRun, Actor actor, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TakeAsync(message, root, dryRun, actor, cancellationToken);
            }
            catch (BrokenRulesException broken)
            {
                return Refused(root, message, [.. broken.Rules.Select(rule => DockingFault.Of(rule, message))]);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // the other door, a clerk at the same certificate, or a colleague's new number: reading again tells which
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static DockingOutcome Refused(string? root, CustomsMessage? message, IReadOnlyList<DockingFault> faults) => new()
    {
        Result = ErpOutcome.Refused,
        Kind = root,
        CertificateNumber = NumberOf(message),
        File = message is FileMessage file ? (file.FileType, file.FileName) : null,
        Faults = faults,
    };

    private static string? NumberOf(CustomsMessage? message) => message switch
    {
        CertificateMessage certificate => certificate.CertificateHead.CertNo,
        FileMessage file => file.CertNo,
        _ => null,
    };

    private async Task<DockingOutcome> TakeAsync(CustomsMessage message, string root, bool dryRun, Actor actor, CancellationToken cancellationToken)
    {
        if (message is not (CertificateMessage or FileMessage))
        {
            return Refused(root, null, [new DockingFault(null, root, $"不接收 {root} 报文：导入接口只接收 Certificate（证书）和 File（附件）。")]);
        }

        var filer = await DockingGate.LoadAsync(db, actor, cancellationToken);
        if (DockingGate.Foreign(filer, message).ToList() is { Count: > 0 } foreign)
        {
            return Refused(root, message, foreign);
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(MessageXml.Write(message)));
        var known = await db.ErpImports.SingleOrDefaultAsync(row => row.Digest == digest, cancellationToken);
        var isNew = known is null;
        if (known is not null && !await IsThereAsync(known, message, cancellationToken))
        {
            // somebody deleted what it made: it may be made again
            db.ErpImports.Remove(known);
            known = null;
        }

        if (known is not null)
        {
            return new DockingOutcome
            {
                Result = dryRun ? ErpOutcome.Passed : ErpOutcome.Repeated,
                Kind = root,
                CertificateId = known.CertificateId,
                CertificateNumber = known.CertificateNumber,
                File = message is FileMessage file ? (file.FileType, file.FileName) : null,
            };
        }

        var outcome = message is CertificateMessage certificate
            ? await certificates.ExecuteAsync(certificate, filer, digest, dryRun, actor, cancellationToken)
            : await attachments.ExecuteAsync((FileMessage)message, digest, dryRun, actor, cancellationToken);
        if (outcome.Result == ErpOutcome.Refused && isNew && await db.ErpImports.AnyAsync(row => row.Digest == digest, cancellationToken))
        {
            // the same message came in by another door between two of our reads: what refuses it is what it made itself
            db.ChangeTracker.Clear();
            return await TakeAsync(message, root, dryRun, actor, cancellationToken);
        }

        return outcome;
    }

    private async Task<bool> IsThereAsync(ErpImport known, CustomsMessage message, CancellationToken cancellationToken)
    {
        if (message is not FileMessage file)
        {
            return await db.Certificates.AnyAsync(row => row.Id == known.CertificateId, cancellationToken);
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.FileContent));
        return await db.Attachments.AnyAsync(row => row.CertificateId == known.CertificateId && row.Kind == file.FileType && row.Sha256 == sha256, cancellationToken);
    }
}
