using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.BlankForms;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.BlankForms;

public sealed class BlankFormTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Forms_OfEveryKind_GoFromIssueToTheirEnd(DatabaseProvider provider)
    {
        await using var stage = await BlankFormStage.OpenAsync(provider);
        var certificate = await stage.ApprovedAsync();
        await stage.IssueAsync(1, 5);

        (await stage.SubmitAsync(certificate, BlankFormAction.WriteOff, 1, 2)).ShouldBe(2);
        (await stage.SubmitAsync(certificate, BlankFormAction.Void, 3)).ShouldBe(1);
        await stage.AnswerAsync(1, BlankFormResult.Received);
        await stage.AnswerAsync(1, BlankFormResult.Accepted, note: "核销成功");
        await stage.AnswerAsync(2, BlankFormResult.Refused, note: "流水号不符");
        await stage.AnswerAsync(3, BlankFormResult.Accepted);

        var (first, second, third) = (await stage.FormAsync(1), await stage.FormAsync(2), await stage.FormAsync(3));
        (first.State, first.CertificateNumber, first.LastAnswer).ShouldBe((BlankFormState.WrittenOff, certificate.Number, "核销成功"));
        (second.State, second.CertificateNumber, second.LastAnswer).ShouldBe((BlankFormState.InStock, "", "流水号不符"));
        third.State.ShouldBe(BlankFormState.Voided);
        var sent = await stage.SentAsync();
        sent.Select(message => (message.SerialNo, message.Use, message.CertNo)).ShouldBe(
            [
                (BlankFormStage.Number(1), BlankFormUse.WriteOff, certificate.Number),
                (BlankFormStage.Number(2), BlankFormUse.WriteOff, certificate.Number),
                (BlankFormStage.Number(3), BlankFormUse.Void, certificate.Number),
            ],
            ignoreOrder: true);
        (await stage.ReadAsync(db => new FindBlankForms(db).CountInStockAsync("C", BlankFormHolder.Exporter, default))).ShouldBe(3);
        (await stage.ReadAsync(db => new FindBlankForms(db).SearchAsync(new BlankFormFilter(), 1, default))).Total.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Number_ThatManyUsersSubmitAtOnce_IsUsedOnce(DatabaseProvider provider)
    {
        await using var stage = await BlankFormStage.OpenAsync(provider);
        var certificates = new List<Certificate>();
        for (var i = 1; i <= 8; i++)
        {
            certificates.Add(await stage.ApprovedAsync(i));
        }

        await stage.IssueAsync(1, 10);

        // each wants two forms of its own and number 10; every second one voids
        var outcomes = await Task.WhenAll(certificates.Select((certificate, index) => Task.Run(async () =>
        {
            try
            {
                await stage.SubmitAsync(certificate, index % 2 == 0 ? BlankFormAction.WriteOff : BlankFormAction.Void, index + 1, 10);
                return certificate.Number;
            }
            catch (BrokenRulesException refused)
            {
                refused.Rules.ShouldHaveSingleItem().Path.ShouldBe("Rows[1]");
                refused.Message.ShouldContain($"流水号 {BlankFormStage.Number(10)} 已由");
                return null;
            }
        })));

        var winner = outcomes.OfType<string>().ShouldHaveSingleItem();
        (await stage.FormAsync(10)).CertificateNumber.ShouldBe(winner);
        (await stage.FormAsync(10)).Round.ShouldBe(1);
        var sent = await stage.SentAsync();
        sent.Count(message => message.SerialNo == BlankFormStage.Number(10)).ShouldBe(1);
        sent.ShouldAllBe(message => message.CertNo == winner);
        // all or none: those who lost number 10 have not used their own
        (await stage.ReadAsync(db => db.BlankForms.CountAsync(form => form.State != BlankFormState.InStock))).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Forms_ThatUsersFillByPagesAtOnce_AreNeverGivenTwice(DatabaseProvider provider)
    {
        await using var stage = await BlankFormStage.OpenAsync(provider);
        var certificates = new List<Certificate>();
        for (var i = 1; i <= 6; i++)
        {
            certificates.Add(await stage.ApprovedAsync(i));
        }

        await stage.IssueAsync(1, 20);

        // as users do: fill, submit, and fill again when somebody was faster
        await Task.WhenAll(certificates.Select(certificate => Task.Run(async () =>
        {
            for (var done = false; !done;)
            {
                var proposed = await stage.ReadAsync(db => new FindBlankForms(db).InStockAsync("C", BlankFormHolder.Exporter, "", [], 3, default));
                try
                {
                    await stage.SubmitAsync(certificate, BlankFormAction.WriteOff, [.. proposed.Select(form => int.Parse(form.Number[3..], System.Globalization.CultureInfo.InvariantCulture))]);
                    done = true;
                }
                catch (BrokenRulesException refused)
                {
                    refused.Rules.ShouldAllBe(rule => rule.Message.Contains("不能再次使用", StringComparison.Ordinal));
                }
            }
        })));

        var used = await stage.ReadAsync(db => db.BlankForms.AsNoTracking().Where(form => form.State == BlankFormState.WriteOffSubmitted).ToListAsync());
        used.GroupBy(form => form.CertificateNumber).Select(group => group.Count()).ShouldBe([3, 3, 3, 3, 3, 3]);
        used.ShouldAllBe(form => form.Round == 1);
        (await stage.SentAsync()).Select(message => message.SerialNo).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Issue_TwiceOrOverlapping_PutsEachNumberIntoStockOnce_AndNeverWithTwoCompanies(DatabaseProvider provider)
    {
        await using var stage = await BlankFormStage.OpenAsync(provider);
        var certificate = await stage.ApprovedAsync();
        var other = Some.Enterprise("91330200712345672N", "宁波邻居有限公司");

        (await stage.IssueAsync(1, 3, messageId: "same")).ShouldBeTrue();
        await stage.SubmitAsync(certificate, BlankFormAction.WriteOff, 2);
        (await stage.IssueAsync(1, 3, messageId: "same")).ShouldBeTrue();
        (await stage.IssueAsync(2, 4)).ShouldBeTrue();
        (await stage.IssueAsync(20, 2, company: other.SocialCreditCode)).ShouldBeFalse();
        await stage.SaveAsync(db => db.Enterprises.Add(other));
        (await stage.IssueAsync(20, 2, company: other.SocialCreditCode)).ShouldBeTrue();
        (await Should.ThrowAsync<InvalidOperationException>(() => stage.IssueAsync(5, 3, company: other.SocialCreditCode))).Message.ShouldContain("已发放给其他企业");

        (await stage.FormAsync(2)).State.ShouldBe(BlankFormState.WriteOffSubmitted);
        (await stage.ReadAsync(db => db.BlankForms.OrderBy(form => form.Number).Select(form => form.Number).ToListAsync())).ShouldBe(Enumerable.Range(1, 5).Select(BlankFormStage.Number));
    }

    [Theory]
    [InlineData("R A", BlankFormState.InStock)]
    [InlineData("A R", BlankFormState.WrittenOff)]
    [InlineData("A A", BlankFormState.WrittenOff)]
    [InlineData("late", BlankFormState.WriteOffSubmitted)]
    public async Task Answers_LateTwiceOrInTheWrongOrder_LeadToOneTrueState(string order, BlankFormState expected)
    {
        await using var stage = await BlankFormStage.OpenAsync();
        var certificate = await stage.ApprovedAsync();
        await stage.IssueAsync(1, 1);
        await stage.SubmitAsync(certificate, BlankFormAction.WriteOff, 1);
        switch (order)
        {
            case "R A":
                await stage.AnswerAsync(1, BlankFormResult.Refused);
                await stage.AnswerAsync(1, BlankFormResult.Accepted);
                (await stage.ReceiptsAsync(1)).ShouldBe([("核销失败", true), ("核销成功", false)]);
                break;
            case "A R":
                await stage.AnswerAsync(1, BlankFormResult.Accepted);
                await stage.AnswerAsync(1, BlankFormResult.Received);
                await stage.AnswerAsync(1, BlankFormResult.Refused);
                break;
            case "A A":
                await stage.AnswerAsync(1, BlankFormResult.Accepted, messageId: "same");
                await stage.AnswerAsync(1, BlankFormResult.Accepted, messageId: "same");
                (await stage.ReceiptsAsync(1)).ShouldBe([("核销成功", true)]);
                break;
            default:
                // the answer to the first submission comes again after the second
                await stage.AnswerAsync(1, BlankFormResult.Refused);
                await stage.SubmitAsync(certificate, BlankFormAction.WriteOff, 1);
                await stage.AnswerAsync(1, BlankFormResult.Refused, round: 1);
                break;
        }

        (await stage.FormAsync(1)).State.ShouldBe(expected);
    }

    [Fact]
    public async Task Message_ThatCustomsInterfaceRefuses_PutsTheFormBackIntoStock()
    {
        await using var stage = await BlankFormStage.OpenAsync();
        var certificate = await stage.ApprovedAsync();
        await stage.IssueAsync(1, 1);
        await stage.SubmitAsync(certificate, BlankFormAction.Void, 1);

        await stage.SendBackAsync("报文格式错误");
        await stage.SendBackAsync("报文格式错误");

        var form = await stage.FormAsync(1);
        (form.State, form.LastAnswer).ShouldBe((BlankFormState.InStock, "报文格式错误"));
        (await stage.ReceiptsAsync(1)).ShouldBe([("发送失败", true)]);
    }

    [Fact]
    public async Task Submission_OfWhatCannotBeUsed_NamesEachLine_AndUsesNothing()
    {
        await using var stage = await BlankFormStage.OpenAsync();
        var (own, agency) = (await stage.ApprovedAsync(), await stage.ApprovedAsync(2, organisation: "712345672"));
        await stage.IssueAsync(1, 3);
        await stage.IssueAsync(10, 1, BlankFormHolding.Agent);
        await stage.IssueAsync(30, 1, type: "K");
        await stage.SubmitAsync(own, BlankFormAction.WriteOff, 3);

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => stage.SubmitAsync(own, BlankFormAction.WriteOff, 1, 1, 3, 10, 30, 99));

        refused.Rules.Select(rule => rule.Path).ShouldBe(["Rows[1]", "Rows[2]", "Rows[3]", "Rows[4]", "Rows[5]"]);
        refused.Rules[0].Message.ShouldContain("重复录入");
        refused.Rules[1].Message.ShouldContain("在本证书提交核销");
        refused.Rules[2].Message.ShouldContain("由代理企业领用");
        refused.Rules[3].Message.ShouldContain("与证书类型");
        refused.Rules[4].Message.ShouldContain("不在贵公司领用的空白证单中");
        (await stage.FormAsync(1)).State.ShouldBe(BlankFormState.InStock);
        (await Should.ThrowAsync<BrokenRulesException>(() => stage.SubmitAsync(agency, BlankFormAction.WriteOff, 1))).Message.ShouldContain("本证书为企业代理证书");
        (await stage.SubmitAsync(agency, BlankFormAction.WriteOff, 10)).ShouldBe(1);
        (await Should.ThrowAsync<BrokenRulesException>(() => stage.SubmitAsync(own, BlankFormAction.Void))).Message.ShouldContain("请先勾选需要作废的空白证单");
    }
}
