using CooPortal.Domain.Checks;
using CooPortal.Domain.Supplements;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Supplements;

public sealed class SupplementedProofTests
{
    private const string One = "310120260000000417";
    private const string Two = "310120260000000418";

    private static readonly DateTime At = new(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(One, new[] { One })]
    [InlineData(One + ";" + Two, new[] { One, Two })]
    [InlineData(One + "；" + Two + ";", new[] { One, Two })]
    [InlineData(" ３１０１２０２６０００００００４１７ \n" + Two, new[] { One, Two })]
    public void Numbers_WithSemicolonsOfEitherWidth_AreRead(string typed, string[] numbers) => DeclarationNumbers.Read(typed).ShouldSatisfyAllConditions(
        read => read.Problem.ShouldBeNull(),
        read => read.Numbers.ShouldBe(numbers));

    [Theory]
    [InlineData(null, "请填写报关单号")]
    [InlineData(" ；;", "请填写报关单号")]
    [InlineData("31012026000000041", "第1个报关单号“31012026000000041”应为18位数字，现为17位")]
    [InlineData(One + ";31012026000000041X", "第2个报关单号“31012026000000041X”含有数字以外的字符")]
    [InlineData(One + "，" + Two, "英文分号")]
    [InlineData(One + "、" + Two, "英文分号")]
    [InlineData(One + " " + Two, "英文分号")]
    [InlineData(One + ";" + One, "重复")]
    public void Numbers_ThatAreNone_AreNamed(string? typed, string words) => DeclarationNumbers.Read(typed).Problem!.ShouldContain(words);

    [Fact]
    public void Numbers_BeyondFifty_AreRefused() =>
        DeclarationNumbers.Read(string.Join(';', Enumerable.Range(0, 51).Select(i => $"31012026{i:D10}"))).Problem!.ShouldContain("最多补录50个");

    [Fact]
    public void Add_WhileCustomsHasNotAnswered_IsRefused()
    {
        var proof = Proof();
        var first = proof.Add(true, [One], "", "甲", At);

        Should.Throw<BrokenRulesException>(() => proof.Add(true, [Two], "", "乙", At)).Message.ShouldContain("第1次补录的状态为“已提交”");
        first.Answer(true, "", At);
        proof.Add(true, [Two], "", "乙", At).Ordinal.ShouldBe(2);
        proof.Operations.ShouldBe(2);
    }

    [Theory]
    [InlineData(true, One, "Numbers", "已在第1次补录中")]
    [InlineData(false, "", "IsExported", "不能再选择“否”")]
    public void Add_OfWhatContradictsOrRepeats_IsRefusedBesideItsField(bool exported, string number, string field, string words)
    {
        var proof = Proof();
        proof.Add(true, [One], "", "甲", At).Answer(true, "", At);

        var rule = Should.Throw<BrokenRulesException>(() => proof.Add(exported, [number], "", "乙", At)).Rules.ShouldHaveSingleItem();

        rule.Path.ShouldBe(field);
        rule.Message.ShouldContain(words);
    }

    [Fact]
    public void Add_AfterNotExported_TakesNumbersButNotTheSameAgain()
    {
        var proof = Proof();
        proof.Add(false, [], "", "甲", At).Answer(true, "", At);

        Should.Throw<BrokenRulesException>(() => proof.Add(false, [], "", "乙", At)).Message.ShouldContain("无需重复提交");
        proof.Add(true, [One], "", "乙", At).Numbers.ShouldBe(One);
    }

    [Fact]
    public void Add_OfANumberThatCustomsRefusedBefore_IsOpen()
    {
        var proof = Proof();
        proof.Add(true, [One], "", "甲", At).Answer(false, "未结关", At);

        proof.Add(true, [One], "", "甲", At).Ordinal.ShouldBe(2);
    }

    private static SupplementedProof Proof() => new() { Number = "C261026902330001", KindZh = "一般原产地证书" };
}
