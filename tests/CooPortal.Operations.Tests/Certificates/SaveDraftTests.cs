using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Certificates;

public sealed class SaveDraftTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task FirstSave_TakesNumberOfTypeYearOrganisationAndSerial(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = await Desk.OpenAsync(database);

        var first = await desk.DraftAsync(Typed.General);
        var second = await desk.DraftAsync(Typed.General);
        var korea = await desk.DraftAsync(Typed.Korea);
        desk.Clock.Advance(TimeSpan.FromDays(310));
        var nextYear = await desk.DraftAsync(Typed.General);

        first.Number.ShouldBe("C261026902330001");
        second.Number.ShouldBe("C261026902330002");
        korea.Number.ShouldBe("K261026902330001");
        nextYear.Number.ShouldBe("C271026902330001");
        (await desk.AuditedAsync(first.Id)).ShouldBe(["SaveDraft"]);
    }

    [Fact]
    public async Task FirstSave_OnNewYearsEve_CountsByChinaStandardTime()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        desk.Clock.Advance(new DateTime(2026, 12, 31, 16, 0, 0, DateTimeKind.Utc) - Some.Now);

        (await desk.DraftAsync(Typed.General)).Number.ShouldStartWith("C27");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ParallelFirstSaves_GetDifferentSerialsWithoutGaps(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = await Desk.OpenAsync(database);

        var drafts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => desk.DraftAsync(Typed.General))));

        drafts.Select(draft => draft.Number[^4..]).Order().ShouldBe(Enumerable.Range(1, 16).Select(serial => serial.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task FirstSave_SentTwice_MakesOneCertificate()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var id = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => desk.SaveAsync(Typed.General, id))));

        answers.Select(answer => answer!.Number).Distinct().ShouldHaveSingleItem();
        (await desk.WithAsync(db => db.Certificates.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task EditedSerial_IsKept_AndLaterNumbersSkipIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var first = await desk.DraftAsync(Typed.General);

        var edited = await desk.SaveAsync(Typed.General, first.Id, first.Version, "2");
        var next = await desk.DraftAsync(Typed.General);

        edited!.Number.ShouldBe("C261026902330002");
        next.Number.ShouldBe("C261026902330003");
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("-1")]
    [InlineData("12345")]
    [InlineData("１a")]
    public async Task EditedSerial_ThatIsNone_IsRefusedAtTheNumber(string serial)
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.General);

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => desk.SaveAsync(Typed.General, draft.Id, draft.Version, serial));

        refused.Rules.ShouldHaveSingleItem().Path.ShouldBe("Number");
        (await desk.ReadAsync(draft.Id)).Number.ShouldBe(draft.Number);
    }

    [Fact]
    public async Task EditedSerial_InUse_IsRefusedAndProposesTheNextFree()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var first = await desk.DraftAsync(Typed.General);
        var second = await desk.DraftAsync(Typed.General);

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => desk.SaveAsync(Typed.General, second.Id, second.Version, first.Number[^4..]));

        refused.Rules.ShouldHaveSingleItem().Path.ShouldBe("Number");
        refused.Message.ShouldContain("0003");
    }

    [Fact]
    public async Task SerialAfter9999_IsRefusedWithTheWayOut()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        await desk.DraftAsync(Typed.General);
        await desk.WithAsync(db => db.CertificateNumberSeries.ExecuteUpdateAsync(row => row.SetProperty(series => series.LastSerial, 9998)));

        var last = await desk.DraftAsync(Typed.General);
        var refused = await Should.ThrowAsync<BrokenRulesException>(() => desk.DraftAsync(Typed.General));

        last.Number.ShouldEndWith("9999");
        refused.Message.ShouldContain("9999");
        (await desk.DraftAsync(Typed.Korea)).Number.ShouldEndWith("0001");
    }

    [Fact]
    public async Task Save_OnStaleVersion_NamesTheDifferingFieldsAndChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.General);
        await desk.SaveAsync(Typed.General, draft.Id, draft.Version, null, ("Consignee", "COLLEAGUE LTD"));

        var conflict = await Should.ThrowAsync<EditConflictException>(() => desk.SaveAsync(Typed.General, draft.Id, draft.Version, null, ("Consignee", "MINE LTD")));

        var field = conflict.Fields.ShouldHaveSingleItem();
        field.ShouldBe(new FieldConflict("Header.Consignee", "收货人", "MINE LTD", "COLLEAGUE LTD"));
        (await desk.SaveAsync(Typed.General, draft.Id, conflict.CurrentVersion, null, ("Consignee", "MINE LTD")))!.Header.Consignee.ShouldBe("MINE LTD");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task TwoSavesAtOnce_OfOneVersion_LetOneWin(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.General);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(async () =>
        {
            try
            {
                await desk.SaveAsync(Typed.General, draft.Id, draft.Version, null, ("Consignee", $"CLERK {number}"));
                return "saved";
            }
            catch (EditConflictException)
            {
                return "conflict";
            }
        })));

        outcomes.Count(outcome => outcome == "saved").ShouldBe(1);
        (await desk.ReadAsync(draft.Id)).Version.ShouldBe(draft.Version + 1);
    }

    [Theory]
    [InlineData("ApplicationDate", "2026-02-31")]
    [InlineData("InvoiceTotal", "123456789012345678901234567890")]
    [InlineData("InvoiceTotal", "-5")]
    [InlineData("DestinationCode", "ATLANTIS")]
    public async Task Save_OfWhatCannotBe_IsRefusedAtTheField(string field, string typed)
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => desk.DraftAsync(Typed.General, (field, typed)));

        refused.Rules.ShouldContain(rule => rule.Path == $"Header.{field}");
        (await desk.WithAsync(db => db.Certificates.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Save_OfTooLongText_IsRefusedAtTheField()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => desk.DraftAsync(Typed.General, ("SpecialClause", new string('A', 2001))));

        refused.Rules.ShouldContain(rule => rule.Path == "Header.SpecialClause");
    }

    [Fact]
    public async Task Save_OfAnotherDestination_KeepsTheAgreementsOnlyOne()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);

        (await desk.DraftAsync(Typed.Korea, ("DestinationCode", "JPN"))).Header.DestinationCode.ShouldBe("KOR");
    }

    [Fact]
    public async Task Save_OfForeignExporter_KeepsTheFilersOwn()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);

        var draft = await desk.DraftAsync(Typed.General, ("ExporterSocialCreditCode", "91330200712345672N"), ("ExporterNameZh", "别的公司"));

        draft.Header.ExporterSocialCreditCode.ShouldBe(Some.SocialCreditCode);
        draft.Header.ExporterNameZh.ShouldBe(desk.Enterprise.NameZh);
    }

    [Fact]
    public async Task Save_WithoutBasicInformation_AsksForIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        await desk.WithAsync(db => db.EnterpriseProfiles.ExecuteDeleteAsync());

        (await Should.ThrowAsync<BrokenRulesException>(() => desk.DraftAsync(Typed.General))).Message.ShouldContain("请先在“企业基本信息维护”中填写并提交");
    }

    [Fact]
    public async Task Save_ByAnEnterpriseThatOnlyFilesForOthers_AsksForAPrincipal()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database, mode: FilingMode.AgentFiling);

        (await Should.ThrowAsync<BrokenRulesException>(() => desk.DraftAsync(Typed.General))).Rules[0].Path.ShouldBe("Header.ExporterNameZh");
    }

    [Fact]
    public async Task Save_OfAnotherEnterprisesId_FindsNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var other = await Desk.OpenAsync(database, Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        var draft = await desk.DraftAsync(Typed.General);

        (await other.SaveAsync(Typed.General, draft.Id)).ShouldBeNull();
        (await other.SaveAsync(Typed.General, draft.Id, draft.Version)).ShouldBeNull();
        (await desk.ReadAsync(draft.Id)).Version.ShouldBe(draft.Version);
    }

    [Fact]
    public async Task Save_OfADeclaredCertificate_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var certificate = await desk.CompleteAsync(Typed.General);
        await desk.DeclareAsync(certificate.Id);
        var declared = await desk.ReadAsync(certificate.Id);

        await Should.ThrowAsync<BrokenRulesException>(() => desk.SaveAsync(Typed.General, certificate.Id, declared.Version));

        (await desk.ReadAsync(certificate.Id)).Status.ShouldBe(CertificateStatus.Declared);
    }

    [Fact]
    public async Task Save_KeepsWhatIsSearchedFor()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);

        var draft = await desk.DraftAsync(Typed.General);

        draft.SearchText.ShouldContain(draft.Number.ToLowerInvariant());
        draft.SearchText.ShouldContain("inv-2026-001");
        draft.SearchText.ShouldContain("sample trading");
    }
}
