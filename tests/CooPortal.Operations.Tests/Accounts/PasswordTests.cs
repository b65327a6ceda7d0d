using CooPortal.Operations.Accounts;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Accounts;

public sealed class PasswordTests
{
    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void Password_ByItsLength_IsTakenOrRefused(int length, bool taken) =>
        (PasswordRules.Problem("Aa9" + new string('x', length - 3), "yongfang") is null).ShouldBe(taken);

    [Fact]
    public void Password_OfAnyCharacters_IsTakenWhole()
    {
        const string password = "  正确 马 电池 Horse 9 🐎  ";

        PasswordRules.Problem(password, "yongfang").ShouldBeNull();
        PasswordHash.Verify(password, PasswordHash.Create(password)).ShouldBeTrue();
        PasswordHash.Verify(password[..^1], PasswordHash.Create(password)).ShouldBeFalse();
    }

    [Fact]
    public void Hash_OfOnePassword_HasItsOwnSaltAndTheRoundsOfTheRules()
    {
        var (one, other) = (PasswordHash.Create("Correct-Horse-9").Split('$'), PasswordHash.Create("Correct-Horse-9").Split('$'));

        one[..2].ShouldBe(["pbkdf2-sha512", "210000"]);
        Convert.FromBase64String(one[2]).Length.ShouldBe(16);
        one[2].ShouldNotBe(other[2]);
        one[3].ShouldNotBe(other[3]);
    }
}
