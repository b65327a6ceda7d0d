using CooPortal.Domain.Identifiers;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Identifiers;

public sealed class SocialCreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91110000600037341L")]
    [InlineData(" 91110000600037341l ")]
    public void PublishedCode_IsAccepted(string text)
    {
        SocialCreditCode.TryParse(text, out var code).ShouldBeTrue();

        code.Value.ShouldBe(text.Trim().ToUpperInvariant());
        code.Organisation.Value.ShouldBe(code.Value[8..17]);
    }

    [Theory]
    [InlineData("", "应为18位，现为0位")]
    [InlineData("9135010000010001", "应为18位，现为16位")]
    [InlineData("9135O100M000100Y43", "第5位“O”不允许使用")]
    [InlineData("91350100M000100Y44", "校验位不符")]
    public void WrongCode_IsRefusedWithTheReason(string text, string reason)
    {
        SocialCreditCode.TryParse(text, out _).ShouldBeFalse();

        SocialCreditCode.Problem(text).ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public void OrganisationPart_WithWrongCheckCharacter_IsRefused()
    {
        var body = "91350100" + "102690234";
        var text = body + SocialCreditCode.CheckCharacter(body);

        SocialCreditCode.Problem(text).ShouldNotBeNull().ShouldContain("第9至17位");
    }

    [Fact]
    public void AnySingleWrongCharacter_IsNoticed()
    {
        var valid = SocialCreditCode.Parse("91110000600037341L").Value;
        var changes = from place in Gen.Choose(0, 17)
                      from letter in Gen.Elements(Alphabet.ToCharArray())
                      select (place, letter);

        Prop.ForAll(changes.ToArbitrary(), change =>
            change.letter == valid[change.place]
            || SocialCreditCode.Problem(valid[..change.place] + change.letter + valid[(change.place + 1)..]) is not null)
            .QuickCheckThrowOnFailure();
    }
}
