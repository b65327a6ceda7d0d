using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Customs.Filing;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Jobs;
using CooPortal.Operations.Tests.Certificates;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Tests.Docking;

/// <summary>An enterprise whose ERP sends messages, each in a unit of work of its own.</summary>
internal sealed class DockingDesk(Desk desk)
{
    public Desk Desk => desk;

    /// <summary>As the door lets a key in.</summary>
    public Actor Erp { get; } = new() { Name = "ERP 对接（测试）", EnterpriseId = desk.Enterprise.Id, Role = UserRole.CardlessOperator };

    public static async Task<DockingDesk> OpenAsync(TestDatabase database, FilingMode mode = FilingMode.SelfFiling) => new(await Desk.OpenAsync(database, mode: mode));

    public static ImportErpMessage Verb(CooPortalDbContext db, Desk desk) => new(
        db,
        new ImportCertificate(
            db, new ReplaceCertificate(db, desk.Clock), new CompareWithOriginal(db), new CheckDeclaration(db, desk.Clock),
            new DeclareCertificate(
                db, new CustomsOutbox(db, new OutboxSignal(), desk.Clock), new WorkQueue(db, new WorkSignal(), desk.Clock), new CheckDeclaration(db, desk.Clock), new CompareWithOriginal(db), desk.Clock),
            desk.Clock),
        new ImportAttachment(db, new AddAttachment(db, desk.Store, Some.NoScanner, desk.Clock), desk.Clock));

    public Task<DockingOutcome> ImportAsync(CustomsMessage message, bool dryRun = false) => ImportAsync(MessageXml.Write(message), dryRun);

    public async Task<DockingOutcome> ImportAsync(byte[] xml, bool dryRun = false)
    {
        await using var db = desk.Db();
        return await Verb(db, desk).ExecuteAsync(xml, dryRun, Erp, CancellationToken.None);
    }

    /// <summary>A message of a certificate that customs would take, under a number that is free.</summary>
    public async Task<CertificateMessage> MessageAsync(string type = Typed.General, int serial = 9001, ApplyType applyType = ApplyType.Draft)
    {
        var draft = await desk.CompleteAsync(type);
        var message = CertificateFiling.ToMessage(draft, applyType);
        await desk.WithAsync(db => new DeleteCertificate(db, desk.Store).ExecuteAsync(draft.Id, desk.Actor, CancellationToken.None));
        return Numbered(message, $"{draft.Number[..^4]}{serial:0000}");
    }

    public static CertificateMessage Numbered(CertificateMessage message, string number) => message with
    {
        CertificateHead = message.CertificateHead with { CertNo = number },
        OriInvs = message.OriInvs is null ? null : [.. message.OriInvs.Select(invoice => invoice with { CertNo = number })],
    };

    public static CertificateMessage Changed(CertificateMessage message, Func<CertificateHead, CertificateHead> change) => message with { CertificateHead = change(message.CertificateHead) };

    public Task<Certificate?> FindAsync(string number) => desk.WithAsync(db => db.Certificates.AsNoTracking().WithLinesForTest().SingleOrDefaultAsync(row => row.Number == number));

    public Task<int> CountAsync() => desk.WithAsync(db => db.Certificates.CountAsync());
}
