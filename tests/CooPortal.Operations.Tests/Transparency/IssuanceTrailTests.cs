using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Transparency;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Transparency;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Transparency;

public sealed class IssuanceTrailTests
{
    private static readonly Actor Customs = Actor.System("海关回执");

    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Certificate_FromApprovalToArchive_LeavesEveryEventOnce(DatabaseProvider provider)
    {
        await using var desk = await LogDesk.OpenAsync(provider);
        var id = await DeclaredAsync(desk);
        await ChangeAsync(desk, id, certificate => certificate.Header.ApplicationNote = "尚未签发");
        await ChangeAsync(desk, id, certificate => certificate.Apply(CertificateAction.ReceiveApproval, Customs, desk.Clock));
        await StoreOriginalAsync(desk, id);
        await ChangeAsync(desk, id, certificate => certificate.ApplyPrint(PrintEvent.OriginalMayBeOnPaper));
        await ChangeAsync(desk, id, certificate => certificate.ApplyPrint(PrintEvent.ProvenNotPrinted));
        await ChangeAsync(desk, id, certificate => certificate.ApplyPrint(PrintEvent.OriginalMayBeOnPaper));
        await ChangeAsync(desk, id, certificate => certificate.RequestArchive(ArchiveEvent.PrintConfirmed, Guid.CreateVersion7()));
        await ChangeAsync(desk, id, certificate => certificate.AnswerArchive(true, null, ""));
        await ChangeAsync(desk, id, certificate => certificate.Apply(CertificateAction.ReceiveCancellation, Customs, desk.Clock));

        var events = await EventsAsync(desk);

        events.Select(row => row.Kind).ShouldBe(
        [
            IssuanceEventKind.Issue, IssuanceEventKind.Original, IssuanceEventKind.Print, IssuanceEventKind.PrintVoid, IssuanceEventKind.Print,
            IssuanceEventKind.Archive, IssuanceEventKind.Cancel,
        ]);
        events.ShouldAllBe(row => row.EnterpriseId == desk.Enterprise.Id && row.Number == "C261026902330001");
        events[0].DocumentSha256.ShouldBeEmpty("the original is made after customs' layout has come");
        events.Skip(1).ShouldAllBe(row => row.DocumentSha256 == new string('d', 64));
        (await desk.SealIssuanceAsync()).ShouldBe(7);
    }

    [Fact]
    public async Task Event_OfAChangeThatIsNotSaved_IsNotWritten()
    {
        await using var desk = await LogDesk.OpenAsync();
        var id = await DeclaredAsync(desk);
        await using (var db = desk.Open())
        {
            var certificate = await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == id);
            certificate.Apply(CertificateAction.ReceiveApproval, Customs, desk.Clock);
            // somebody else is faster
            await db.Certificates.InEveryEnterprise().ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, 99));
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveAuditedAsync(Customs, "Test", CancellationToken.None));
        }

        (await EventsAsync(desk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task OpenedEvent_OfAnotherEnterprise_IsNotFound()
    {
        await using var desk = await LogDesk.OpenAsync();
        var id = await DeclaredAsync(desk);
        await ChangeAsync(desk, id, certificate => certificate.Apply(CertificateAction.ReceiveApproval, Customs, desk.Clock));
        await desk.SealIssuanceAsync();
        var issued = (await EventsAsync(desk)).Single();

        await using var own = desk.Database.OpenAs(desk.Enterprise.Id, desk.Clock);
        await using var foreign = desk.Database.OpenAs(Guid.CreateVersion7(), desk.Clock);

        (await new FindIssuance(own, new IssuanceLog(own), new LogTree(own)).ProofAsync(issued.Id, CancellationToken.None))!.Leaf.ShouldBe(0);
        (await new FindIssuance(foreign, new IssuanceLog(foreign), new LogTree(foreign)).ProofAsync(issued.Id, CancellationToken.None)).ShouldBeNull();
        (await new FindIssuance(foreign, new IssuanceLog(foreign), new LogTree(foreign)).OfCertificateAsync(id, CancellationToken.None)).ShouldBeNull();
    }

    private static async Task<Guid> DeclaredAsync(LogDesk desk)
    {
        await using var db = desk.Open();
        db.Enterprises.Add(desk.Enterprise);
        var certificate = SomeCertificates.Draft(desk.Enterprise.Id, "C261026902330001", Some.Now);
        certificate.Declare(desk.Clock);
        db.Certificates.Add(certificate);
        await db.SaveAuditedAsync(Customs, "Seed", CancellationToken.None);
        return certificate.Id;
    }

    private static async Task ChangeAsync(LogDesk desk, Guid id, Action<Certificate> change)
    {
        desk.Clock.Advance(TimeSpan.FromSeconds(2));
        await using var db = desk.Open();
        change(await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == id));
        await db.SaveAuditedAsync(Customs, "Test", CancellationToken.None);
    }

    private static async Task StoreOriginalAsync(LogDesk desk, Guid id)
    {
        desk.Clock.Advance(TimeSpan.FromSeconds(2));
        await using var db = desk.Open();
        db.StoredDocuments.Add(new StoredDocument
        {
            EnterpriseId = desk.Enterprise.Id,
            CertificateId = id,
            Round = 1,
            Kind = DocumentKind.Original,
            FileName = "a.pdf",
            Sha256 = new string('d', 64),
            UnsignedSha256 = new string('e', 64),
            Renderer = "test",
            CreatedAt = Some.Now,
        });
        await db.SaveChangesAsync();
    }

    private static async Task<List<IssuanceEvent>> EventsAsync(LogDesk desk)
    {
        await using var db = desk.Open();
        return await db.IssuanceEvents.InEveryEnterprise().OrderBy(row => row.At).ToListAsync();
    }
}
