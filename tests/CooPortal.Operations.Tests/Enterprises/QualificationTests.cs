using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Enterprises;

public sealed class QualificationTests
{
    private static EnterpriseDetails Filed => new()
    {
        CiqRegNo = Some.SocialCreditCode,
        EtpsName = "宁波示范纺织有限公司",
        EtpsNameE = "NINGBO SHIFAN TEXTILE CO., LTD.",
        Province = "浙江省",
        OrgCode = "3100",
        LegalPerson = "王法人",
        EtpsKind = "不认识的类别",
    };

    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task AgreeNotice_TheFirstTime_KeepsTheTimeAndAsksCustoms(DatabaseProvider provider)
    {
        await using var bench = await EnterpriseBench.CreateAsync(provider, agreed: false);

        await bench.AgreeAsync();
        bench.Clock.Advance(TimeSpan.FromHours(1));
        await bench.AgreeAsync();

        var record = await bench.RecordAsync();
        record.Enterprise.NoticeAgreedAt.ShouldBe(Some.Now);
        record.Enterprise.NoticeAgreedByUserId.ShouldBe(bench.Actor.UserId);
        record.Qualification.ShouldBe(QualificationState.Asking);
        await using var db = bench.Database.Open();
        (await db.AuditEntries.CountAsync(entry => entry.Action == nameof(AgreeNotice))).ShouldBe(1);
    }

    [Fact]
    public async Task Pull_WhenCustomsHasARecord_PrefillsWhatFits()
    {
        await using var bench = await EnterpriseBench.CreateAsync(agreed: false);
        bench.CustomsKnows(Filed);
        await bench.AgreeAsync();

        await bench.RunPullAsync();
        await bench.RunPullAsync();

        var record = await bench.RecordAsync();
        record.Qualification.ShouldBe(QualificationState.Found);
        var form = record.ToEdit();
        form.NameEn.ShouldBe("NINGBO SHIFAN TEXTILE CO., LTD.");
        form.ProvinceCode.ShouldBe("330000");
        form.IssuingOffice.ShouldBe("3100");
        form.Category.ShouldBeNull();
        record.Latest.ShouldBeNull("prefilled values are not saved before 暂存");
    }

    [Fact]
    public async Task Pull_WhenCustomsHasNone_LeavesTheFormEmpty()
    {
        await using var bench = await EnterpriseBench.CreateAsync(agreed: false);
        bench.CustomsKnows(null);
        await bench.AgreeAsync();

        await bench.RunPullAsync();

        var record = await bench.RecordAsync();
        record.Qualification.ShouldBe(QualificationState.NotFound);
        var form = record.ToEdit();
        form.NameZh.ShouldBe(bench.Enterprise.NameZh);
        EnterpriseProfileFields.All.Where(field => field != EnterpriseProfileFields.NameZh).ShouldAllBe(field => field.Field.IsEmpty(form));
    }

    [Fact]
    public async Task Pull_AfterTheFormWasSaved_FillsOnlyWhatWasLeftEmpty()
    {
        await using var bench = await EnterpriseBench.CreateAsync(agreed: false);
        bench.CustomsKnows(Filed);
        await bench.AgreeAsync();
        await bench.SaveAsync(new() { [nameof(EnterpriseProfile.NameEn)] = "TYPED BY HAND" });
        bench.Clock.Advance(TimeSpan.FromMinutes(1));

        await bench.RunPullAsync();

        var form = (await bench.RecordAsync()).ToEdit();
        form.NameEn.ShouldBe("TYPED BY HAND");
        form.LegalRepresentative.ShouldBe("王法人");
    }

    [Fact]
    public async Task Pull_WhenCustomsIsAway_FailsAndCanBeAskedAgain()
    {
        await using var bench = await EnterpriseBench.CreateAsync(agreed: false);
        bench.CustomsIsAway();
        await bench.AgreeAsync();
        await Should.ThrowAsync<CustomsCallException>(bench.RunPullAsync);
        await using (var db = bench.Database.Open())
        {
            await db.WorkItems.ExecuteUpdateAsync(set => set.SetProperty(item => item.HasFailed, true));
        }

        (await bench.RecordAsync()).Qualification.ShouldBe(QualificationState.Failed);
        await using (var db = bench.Own())
        {
            await bench.Ask(db).RetryAsync(bench.Actor, CancellationToken.None);
        }

        (await bench.RecordAsync()).Qualification.ShouldBe(QualificationState.Asking);
    }
}
