using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Forms;
using CooPortal.Forms.Authenticity;
using CooPortal.Operations.Checking;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Checking;

public sealed class CheckPaperTests : IDisposable
{
    private const string Number = "K261026902330045";
    private static readonly Uri Page = new("https://origin.example/paper");

    private readonly ManualClock _clock = new(Some.Now);
    private readonly Enterprise _exporter = Some.Enterprise();
    private readonly ECDsa _signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _former = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string _folder = Directory.CreateTempSubdirectory("coo-paper-").FullName;

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Record_OfAPaper_SaysWhatBecameOfTheCertificate(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var original = Issued(Number);
        var text = PaperQr.Create(Page, ContentOf(original), _signing);
        (await CheckAsync(database, text)).ShouldBeNull();
        await SaveAsync(database, _exporter, original);

        var valid = (await CheckAsync(database, text)).ShouldNotBeNull();
        valid.ShouldSatisfyAllConditions(
            () => valid.Standing.ShouldBe(PaperStanding.Valid),
            () => valid.Type.Code.ShouldBe("K"),
            () => valid.IssueDate.ShouldBe(new DateOnly(2026, 3, 5)),
            () => valid.LastDay.ShouldBe(new DateOnly(2027, 3, 4)),
            () => valid.Office.ShouldBe("Ningbo Customs"),
            () => valid.Exporter.ShouldBe("NINGBO SHIFAN TEXTILE CO., LTD."),
            () => valid.Destination.ShouldBe("KOR"),
            () => valid.LineCount.ShouldBe(1),
            () => valid.ReplacedBy.ShouldBeNull());

        _clock.Advance(TimeSpan.FromDays(364));
        (await CheckAsync(database, text))!.Standing.ShouldBe(PaperStanding.Valid);
        _clock.Advance(TimeSpan.FromDays(1));
        (await CheckAsync(database, text))!.Standing.ShouldBe(PaperStanding.Expired);
        (await CheckAsync(database, PaperQr.Create(Page, ContentOf(original) with { LineCount = 2 }, _signing)))!.Standing.ShouldBe(PaperStanding.Differs);

        var amended = Issued("K261026902330046", RequestKind.Amendment);
        await ChangeAsync(database, amended, row =>
        {
            row.SuccessorId = amended.Id;
            return row.Apply(CertificateAction.SuccessorApproved, Actor.System("test"), _clock);
        });
        var replaced = (await CheckAsync(database, text)).ShouldNotBeNull();
        replaced.Standing.ShouldBe(PaperStanding.Amended);
        replaced.ReplacedBy.ShouldBe("K261026902330046");

        await ChangeAsync(database, null, row => row.Apply(CertificateAction.ReceiveCancellation, Actor.System("test"), _clock));
        (await CheckAsync(database, text))!.Standing.ShouldBe(PaperStanding.Cancelled);
    }

    [Fact]
    public async Task Paper_OfAFormerKey_StillChecks_AndOfAForeignKeyNot()
    {
        await using var database = await TestDatabase.CreateAsync();
        var original = Issued(Number);
        await SaveAsync(database, _exporter, original);
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        (await CheckAsync(database, PaperQr.Create(Page, ContentOf(original), _former))).ShouldNotBeNull();
        (await CheckAsync(database, PaperQr.Create(Page, ContentOf(original), foreign))).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Status_ByNumberAndCode_IsThatOfTheLastChange(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var certificate = SomeCertificates.Draft(_exporter.Id, Number, Some.Now);
        await SaveAsync(database, [_exporter, certificate, .. certificate.Declare(_clock)]);
        var codes = new CheckCodes(new CheckCodeOptions { Keys = [Convert.ToBase64String(new byte[32])] });
        await using var db = database.OpenAs(Guid.CreateVersion7());
        var find = new FindPublicStatus(db, codes);

        (await find.ExecuteAsync(Number, codes.Of(certificate.Id), CancellationToken.None)).ShouldBe(new PublicStatus(CertificateStatus.Declared, Some.Now));
        (await find.ExecuteAsync(Number, codes.Of(Guid.Empty), CancellationToken.None)).ShouldBeNull();
        (await find.ExecuteAsync("K261026902330099", codes.Of(Guid.Empty), CancellationToken.None)).ShouldBeNull();
    }

    public void Dispose()
    {
        _signing.Dispose();
        _former.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Certificate Issued(string number, RequestKind kind = RequestKind.New)
    {
        var draft = SomeCertificates.Draft(_exporter.Id, number, Some.Now, header => header.DestinationCode = "KOR", kind: kind);
        draft.Goods.Add(new GoodsItem { LineNumber = 1, HsCode = "6204620000", Description = "COTTON TROUSERS" });
        draft.Goods.Add(new GoodsItem { LineNumber = 2, IsNonGoods = true, Description = "FREIGHT" });
        draft.Declare(_clock, CertificateAction.ReceiveApproval);
        draft.Issue.Date = new DateOnly(2026, 3, 5);
        draft.Issue.OfficeEn = "Ningbo Customs";
        return draft;
    }

    private static PaperQrContent ContentOf(Certificate certificate) =>
        PaperQrContent.Of(new CertificateFormInput { Certificate = certificate, Type = CertificateCatalogue.Get(certificate.TypeCode) });

    private async Task<PaperRecord?> CheckAsync(TestDatabase database, string text)
    {
        var options = new DocumentOptions { QrKeyFile = await FileAsync("signing.pem", _signing.ExportPkcs8PrivateKeyPem()), QrFormerKeyFiles = [await FileAsync("former.pem", _former.ExportSubjectPublicKeyInfoPem())] };
        using var keys = new DocumentKeys(options);
        // an anonymous visitor's eyes
        await using var db = database.OpenAs(Guid.CreateVersion7());
        return await new CheckPaper(db, new PaperKeys(keys, options), _clock).ExecuteAsync(text, CancellationToken.None);
    }

    private async Task<string> FileAsync(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    private static async Task SaveAsync(TestDatabase database, params object[] rows)
    {
        await using var db = database.Open();
        db.AddRange(rows);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    private static async Task ChangeAsync(TestDatabase database, Certificate? also, Func<Certificate, StatusChange> change)
    {
        await using var db = database.Open();
        if (also is not null)
        {
            db.Add(also);
        }

        change(await db.Certificates.SingleAsync(row => row.Number == Number));
        await db.SaveAuditedAsync(Actor.System("test"), "Change", CancellationToken.None);
    }
}
