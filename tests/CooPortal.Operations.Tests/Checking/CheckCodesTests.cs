using System.Security.Cryptography;
using CooPortal.Operations.Checking;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Checking;

public sealed class CheckCodesTests
{
    private static readonly string First = Convert.ToBase64String(SHA256.HashData("first"u8));
    private static readonly string Second = Convert.ToBase64String(SHA256.HashData("second"u8));

    [Fact]
    public void Code_HasSixLettersThatNobodyMixesUp_AndItsOwnForEachCertificate()
    {
        var codes = Of(First);
        var made = Enumerable.Range(0, 500).Select(_ => codes.Of(Guid.NewGuid())).ToList();

        made.ShouldAllBe(code => code.Length == CheckCodes.Length && code.All(CheckCodes.Alphabet.Contains));
        made.Distinct().Count().ShouldBe(500);
        CheckCodes.Alphabet.Intersect("01ILO").ShouldBeEmpty();
        // every letter at every place: no key material is lost to a poor mapping
        Enumerable.Range(0, CheckCodes.Length).ShouldAllBe(place => made.Select(code => code[place]).Distinct().Count() > 28);
    }

    [Fact]
    public void Code_OfAKeyThatIsBeingRetired_OpensUntilTheKeyIsTakenOut()
    {
        var id = Guid.NewGuid();
        var old = Of(First).Of(id);

        Of(Second, First).Match(id, old).ShouldBeTrue();
        Of(Second, First).Of(id).ShouldBe(Of(Second).Of(id));
        Of(Second).Match(id, old).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABC")]
    [InlineData("中文字符中文")]
    public void Code_OfAnotherShape_OpensNothing(string code) => Of(First).Match(Guid.NewGuid(), code).ShouldBeFalse();

    [Fact]
    public void Keys_ThatAreShortOrNoBase64_AreNoKeys()
    {
        new CheckCodeOptions { Keys = [First] }.AreKeys().ShouldBeTrue();
        new CheckCodeOptions().AreKeys().ShouldBeFalse();
        new CheckCodeOptions { Keys = [First, "c2hvcnQ="] }.AreKeys().ShouldBeFalse();
        new CheckCodeOptions { Keys = ["not base64"] }.AreKeys().ShouldBeFalse();
    }

    private static CheckCodes Of(params string[] keys) => new(new CheckCodeOptions { Keys = keys });
}
