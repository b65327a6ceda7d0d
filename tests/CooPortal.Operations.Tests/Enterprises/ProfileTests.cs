using System.Text;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Enterprises;

public sealed class ProfileTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Fact]
    public async Task Save_BeforeTheNoticeIsAgreed_IsRefused()
    {
        await using var bench = await EnterpriseBench.CreateAsync(agreed: false);

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => bench.SaveAsync(EnterpriseBench.CompleteForm));

        refused.Message.ShouldContain("必读");
    }

    [Fact]
    public async Task Save_OfAnIncompleteForm_KeepsIt()
    {
        await using var bench = await EnterpriseBench.CreateAsync();

        await bench.SaveAsync(new() { [nameof(EnterpriseProfile.ContactName)] = "李联系" });

        var latest = (await bench.RecordAsync()).Latest!;
        latest.ContactName.ShouldBe("李联系");
        latest.SyncStatus.ShouldBe(SyncStatus.NotSubmitted);
        latest.FilingMode.ShouldBeNull();
    }

    [Theory]
    [InlineData(nameof(EnterpriseProfile.ContactTelephone), "12345")]
    [InlineData(nameof(EnterpriseProfile.Email), "nobody@nowhere")]
    [InlineData(nameof(EnterpriseProfile.PostalCode), "31500A")]
    [InlineData(nameof(EnterpriseProfile.NameEn), "NINGBO 纺织")]
    [InlineData(nameof(EnterpriseProfile.IssuingOffice), "ZZZZ")]
    [InlineData(nameof(EnterpriseProfile.CustomsCode), "123")]
    [InlineData(nameof(EnterpriseProfile.LegalRepresentativeIdNumber), "330203197001010010")]
    public async Task Save_OfAWrongShape_NamesTheFieldAndKeepsNothing(string field, string text)
    {
        await using var bench = await EnterpriseBench.CreateAsync();

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => bench.SaveAsync(new() { [field] = text }));

        refused.Rules.ShouldHaveSingleItem().Path.ShouldBe(field);
        (await bench.RecordAsync()).Latest.ShouldBeNull();
    }

    [Fact]
    public async Task Save_OverAFormThatSomebodyElseSaved_IsRefused()
    {
        await using var bench = await EnterpriseBench.CreateAsync();
        await bench.SaveAsync(EnterpriseBench.CompleteForm);
        await using var db = bench.Own();

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => new SaveProfile(db, bench.Clock).ExecuteAsync(
            new SaveProfileInput { Values = EnterpriseBench.CompleteForm, Revision = 0, Version = 0 }, bench.Actor, CancellationToken.None));
    }

    [Fact]
    public async Task Submit_WithoutSave_IsRefused()
    {
        await using var bench = await EnterpriseBench.CreateAsync();

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => bench.SubmitAsync(EnterpriseBench.CompleteForm));

        refused.Message.ShouldContain("请先点击【暂存】");
        (await bench.SentAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Submit_OfAFormChangedSinceItsSave_IsRefusedByName()
    {
        await using var bench = await EnterpriseBench.CreateAsync();
        await bench.SaveAsync(EnterpriseBench.CompleteForm);

        var refused = await Should.ThrowAsync<BrokenRulesException>(
            () => bench.SubmitAsync(EnterpriseBench.CompleteForm.With(nameof(EnterpriseProfile.ContactName), "赵换人")));

        refused.Message.ShouldBe("联系人修改后尚未保存，请先点击【暂存】，再提交。");
    }

    [Fact]
    public async Task Submit_WithoutThePromise_IsRefused()
    {
        await using var bench = await EnterpriseBench.CreateAsync();
        await bench.SaveAsync(EnterpriseBench.CompleteForm);

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => bench.SubmitAsync(EnterpriseBench.CompleteForm, promised: false));

        refused.Rules.ShouldHaveSingleItem().Path.ShouldBe(nameof(SubmitProfileInput.Promised));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("2", true)]
    [InlineData("3", true)]
    [InlineData("0", false)]
    public async Task Submit_WithoutAnEnglishName_DependsOnTheFilingMode(string mode, bool refused)
    {
        await using var bench = await EnterpriseBench.CreateAsync();
        var form = EnterpriseBench.CompleteForm.With(nameof(EnterpriseProfile.NameEn), "").With(nameof(EnterpriseProfile.FilingMode), mode);
        await bench.SaveAsync(form);

        if (refused)
        {
            var broken = await Should.ThrowAsync<BrokenRulesException>(() => bench.SubmitAsync(form));
            broken.Rules.ShouldHaveSingleItem().ShouldBe(new BrokenRule(nameof(EnterpriseProfile.NameEn), "请填写企业英文名称"));
        }
        else
        {
            await bench.SubmitAsync(form);
            (await bench.SentAsync()).Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Submit_OfAnIncompleteForm_NamesEveryRequiredField()
    {
        await using var bench = await EnterpriseBench.CreateAsync();
        await bench.SaveAsync([]);

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => bench.SubmitAsync([]));

        refused.Rules.Select(rule => rule.Path).ShouldBe(EnterpriseProfileFields.All.Where(field => field.IsRequired(null)).Select(field => field.Key));
        refused.Rules.Count.ShouldBe(12);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Submit_OfACompleteForm_SendsItAndWaits(DatabaseProvider provider)
    {
        await using var bench = await EnterpriseBench.CreateAsync(provider);
        await bench.SaveAsync(EnterpriseBench.CompleteForm);

        await bench.SubmitAsync(EnterpriseBench.CompleteForm);

        (await bench.RecordAsync()).Latest!.SyncStatus.ShouldBe(SyncStatus.Syncing);
        var sent = (await bench.SentAsync()).ShouldHaveSingleItem();
        sent.SubjectKey.ShouldBe(CustomsSubject.Enterprise(bench.Enterprise.Id));
        var message = MessageXml.Read<EnterpriseProfileMessage>(sent.Body);
        message.Enterprise.EtpsNameE.ShouldBe("NINGBO SHIFAN TEXTILE CO., LTD.");
        message.Enterprise.AplMode.ShouldBe("1");
        message.ChangeFlag.ShouldBeFalse();
        await Should.ThrowAsync<BrokenRulesException>(() => bench.SaveAsync(EnterpriseBench.CompleteForm));
        await Should.ThrowAsync<BrokenRulesException>(() => bench.SubmitAsync(EnterpriseBench.CompleteForm));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Receipt_OfSuccess_BringsTheProfileIntoForce(DatabaseProvider provider)
    {
        await using var bench = await EnterpriseBench.CreateAsync(provider);
        await bench.SaveAsync(EnterpriseBench.CompleteForm);
        await bench.SubmitAsync(EnterpriseBench.CompleteForm);

        await bench.AnswerAsync(Outcome.Success, 1, "a1");
        await bench.AnswerAsync(Outcome.Success, 1, "a1");

        var record = await bench.RecordAsync();
        record.InForce!.SyncStatus.ShouldBe(SyncStatus.Synced);
        record.InForce.SyncedAt.ShouldNotBeNull();
        await using var db = bench.Own();
        (await db.Receipts.SingleAsync()).Applied.ShouldBeTrue();
    }

    [Fact]
    public async Task Receipt_OfFailure_LetsTheProfileBeCorrectedAndSentAgain()
    {
        await using var bench = await EnterpriseBench.CreateAsync();
        await bench.SaveAsync(EnterpriseBench.CompleteForm);
        await bench.SubmitAsync(EnterpriseBench.CompleteForm);
        await bench.AnswerAsync(Outcome.Failure, 1, "a1", "企业英文名称与备案不符");
        (await bench.RecordAsync()).Latest!.SyncStatus.ShouldBe(SyncStatus.SyncFailed);

        var corrected = EnterpriseBench.CompleteForm.With(nameof(EnterpriseProfile.NameEn), "NINGBO SHIFAN TEXTILES CO., LTD.");
        await bench.SaveAsync(corrected);
        await bench.SubmitAsync(corrected);
        await bench.AnswerAsync(Outcome.Failure, 1, "a1-late");
        (await bench.RecordAsync()).Latest!.SyncStatus.ShouldBe(SyncStatus.Syncing, "a receipt of the first submission says nothing about the second");
        await bench.AnswerAsync(Outcome.Success, 2, "a2");

        var record = await bench.RecordAsync();
        record.InForce!.NameEn.ShouldBe("NINGBO SHIFAN TEXTILES CO., LTD.");
        record.InForce.Revision.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Change_OfASyncedProfile_LeavesTheOldInForceUntilCustomsTakesTheNew(DatabaseProvider provider)
    {
        await using var bench = await EnterpriseBench.CreateAsync(provider);
        await bench.SaveAsync(EnterpriseBench.CompleteForm);
        await bench.SubmitAsync(EnterpriseBench.CompleteForm);
        await bench.AnswerAsync(Outcome.Success, 1, "a1");
        var changed = EnterpriseBench.CompleteForm.With(nameof(EnterpriseProfile.NameZh), "宁波示范针织有限公司");

        await bench.SaveAsync(changed);
        await bench.SubmitAsync(changed);

        var pending = await bench.RecordAsync();
        pending.HasPendingChange.ShouldBeTrue();
        pending.InForce!.NameZh.ShouldBe("宁波示范纺织有限公司");
        MessageXml.Read<EnterpriseProfileMessage>((await bench.SentAsync())[^1].Body).ChangeFlag.ShouldBeTrue();

        await bench.AnswerAsync(Outcome.Success, null, "a2");
        var record = await bench.RecordAsync();
        record.HasPendingChange.ShouldBeFalse();
        record.InForce!.Revision.ShouldBe(2);
        record.Enterprise.NameZh.ShouldBe("宁波示范针织有限公司");
        await using var db = bench.Own();
        (await db.EnterpriseProfiles.SingleAsync(row => row.Revision == 1)).SyncStatus.ShouldBe(SyncStatus.Superseded);
    }

    [Fact]
    public async Task Drop_OfAChange_KeepsTheSyncedProfile()
    {
        await using var bench = await EnterpriseBench.CreateAsync();
        await bench.SaveAsync(EnterpriseBench.CompleteForm);
        await bench.SubmitAsync(EnterpriseBench.CompleteForm);
        await bench.AnswerAsync(Outcome.Success, 1, "a1");
        await bench.SaveAsync(EnterpriseBench.CompleteForm.With(nameof(EnterpriseProfile.Fax), "0574-87654322"));
        await using var db = bench.Own();

        await new DropProfileChange(db).ExecuteAsync(bench.Actor, CancellationToken.None);

        var record = await bench.RecordAsync();
        record.HasPendingChange.ShouldBeFalse();
        record.InForce!.Revision.ShouldBe(1);
        await Should.ThrowAsync<BrokenRulesException>(() => new DropProfileChange(db).ExecuteAsync(bench.Actor, CancellationToken.None));
    }

    [Theory]
    [InlineData("1", true, false)]
    [InlineData("2", false, true)]
    [InlineData("3", true, true)]
    public async Task Standing_OfASyncedCompany_FollowsTheFilingModeInForce(string mode, bool itself, bool forOthers)
    {
        await using var bench = await EnterpriseBench.CreateAsync();
        var form = EnterpriseBench.CompleteForm.With(nameof(EnterpriseProfile.FilingMode), mode);
        await bench.SaveAsync(form);
        await bench.SubmitAsync(form);
        await using var db = bench.Own();
        (await new FindEnterpriseStanding(db).ExecuteAsync(bench.Enterprise.Id, CancellationToken.None)).Refusal.ShouldNotBeNull();

        await bench.AnswerAsync(Outcome.Success, 1, "a1");

        var standing = await new FindEnterpriseStanding(db).ExecuteAsync(bench.Enterprise.Id, CancellationToken.None);
        standing.Refusal.ShouldBeNull();
        standing.FilesItself.ShouldBe(itself);
        standing.FilesForOthers.ShouldBe(forOthers);
    }

    [Fact]
    public async Task Refusal_ByTheChannel_FailsTheSubmissionWithTheReason()
    {
        await using var bench = await EnterpriseBench.CreateAsync();
        await bench.SaveAsync(EnterpriseBench.CompleteForm);
        await bench.SubmitAsync(EnterpriseBench.CompleteForm);
        var sent = (await bench.SentAsync()).Single();
        await using var db = bench.Database.Open(clock: bench.Clock);

        await new RecordProfileReceipt(db, bench.Clock).RefuseAsync(sent, "报文 EtpsName 过长", CancellationToken.None);

        (await bench.RecordAsync()).Latest!.SyncStatus.ShouldBe(SyncStatus.SyncFailed);
        (await db.Receipts.IgnoreQueryFilters().SingleAsync()).Text.ShouldBe("报文 EtpsName 过长");
    }

    [Fact]
    public async Task IdNumber_OfTheLegalRepresentative_IsNeverStoredReadable()
    {
        await using var bench = await EnterpriseBench.CreateAsync();
        const string number = "11010519491231002X";
        var form = EnterpriseBench.CompleteForm.With(nameof(EnterpriseProfile.LegalRepresentativeIdNumber), number);
        await bench.SaveAsync(form);
        await bench.SubmitAsync(form);

        (await bench.RecordAsync()).Latest!.LegalRepresentativeIdNumber.ShouldBe(number);
        await using var db = bench.Database.Open();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var file = db.Database.GetDbConnection().DataSource;
        Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).ShouldNotContain(number);
    }
}
