using CooPortal.Domain.PreReview;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.PreReview;

public sealed class CostRulesTests
{
    [Fact]
    public void Sheet_ThatKeepsEveryRule_IsRead()
    {
        var (sheet, problems) = PreReviewReading.Read(PreReviewSamples.Input());

        problems.ShouldBeEmpty();
        (sheet.OriginatingTotal, sheet.NonOriginatingTotal, sheet.NonOriginatingOfExFactory).ShouldBe((30m, 40m, 40m));
        decimal.Round(sheet.NonOriginatingOfFob!.Value, 2).ShouldBe(33.33m);
        PreReviewSheet.Parse(sheet.ToString()).ToString().ShouldBe(sheet.ToString());
    }

    [Theory]
    [InlineData("100", "100", "")]
    [InlineData("100", "99.99999", "FobMustCoverExFactory")]
    [InlineData("70", "70", "")]
    [InlineData("69.99999", "70", "CostMustFitExFactory")]
    [InlineData("69.99999", "69.99999", "CostMustFitExFactory CostMustFitFob")]
    public void Prices_AtAndBesideTheLimit_AreJudgedExactly(string exFactory, string fob, string broken) =>
        Broken(PreReviewSamples.Input(values => (values["ExFactoryPrice"], values["FobPrice"]) = (exFactory, fob))).ShouldBe(broken);

    [Theory]
    [InlineData("true", "0", "ImportedContentMustBeStated")]
    [InlineData("true", "0.00001", "")]
    [InlineData("false", "0", "")]
    [InlineData("false", "1", "NoImportedContentMeansZero")]
    public void ImportedContent_MustAgreeWithTheSum(string chosen, string nonOriginating, string broken)
    {
        var line = nonOriginating == "0" ? PreReviewSamples.Line("钢带", "1", "10", "10", "0") : PreReviewSamples.Line("钢带", nonOriginating, "1", "0", nonOriginating);

        Broken(PreReviewSamples.Input() with { HasImportedContent = chosen, Lines = [line] }).ShouldBe(broken);
    }

    [Theory]
    [InlineData("0.1", "3", "0.1", "0.2", "")]
    [InlineData("0.33333", "3", "0.99999", "0", "")]
    [InlineData("0.33333", "3", "1", "0", "LineMustAddUp")]
    [InlineData("1.1", "1.1", "1.21", "0.00001", "LineMustAddUp")]
    [InlineData("0.00001", "0.00001", "0", "0", "LineMustAddUp")]
    [InlineData("999999999.99999", "0.1", "99999999.99999", "0.00001", "LineMustAddUp")]
    public void Line_MustAddUpToTheLastDigit(string price, string usage, string originating, string nonOriginating, string broken) =>
        string.Join(' ', PreReviewReading.ReadLine(PreReviewSamples.Line("钢带", price, usage, originating, nonOriginating)).Problems.Select(problem => problem.RuleName)).ShouldBe(broken);

    [Theory]
    [InlineData("ExFactoryPrice", "", "请填写单位产品出厂价")]
    [InlineData("ExFactoryPrice", "十元", "单位产品出厂价“十元”不是数字，请只填写数字和小数点")]
    [InlineData("ExFactoryPrice", "0", "单位产品出厂价应大于0")]
    [InlineData("ExFactoryPrice", "1000000000", "单位产品出厂价整数部分最多9位")]
    [InlineData("ExFactoryPrice", "1.000001", "单位产品出厂价最多5位小数，请四舍五入后填写")]
    [InlineData("HsCode", "96170090", "HS 编码应为10位数字，现为8位")]
    [InlineData("Currency", "XYZ", "币制“XYZ”不在币制代码表中，请重新选择")]
    public void Field_TypedWrongly_SaysWhatToDo(string field, string typed, string message) =>
        PreReviewReading.Read(PreReviewSamples.Input(values => values[field] = typed)).Problems.ShouldContain(problem => problem.Path == field && problem.Message == message);

    [Fact]
    public void NonOriginatingMaterial_WithoutHsCode_IsRefusedAtItsLine()
    {
        var line = PreReviewSamples.Line("硅胶圈", "1", "10", "0", "10");
        line["HsCode"] = "";

        PreReviewReading.Read(PreReviewSamples.Input() with { Lines = [PreReviewSamples.Line("钢带", "1", "10", "10", "0"), line] }).Problems
            .ShouldContain(problem => problem.Path == "Lines[1].HsCode" && problem.Message == "非原产原料须填写原料 HS 编码");
    }

    private static string Broken(PreReviewInput input) => string.Join(' ', PreReviewReading.Read(input).Problems.Select(problem => problem.RuleName));
}
