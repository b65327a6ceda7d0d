using System.Diagnostics;
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
        (PasswordRules.Problem(Mixed(length), "yongfang") is null).ShouldBe(taken);

    [Theory]
    [InlineData("Password1234!", "泄露")]
    [InlineData("P@ssw0rd2026", "泄露")]
    [InlineData("Qwertyuiop123!", "泄露")]
    [InlineData("Woaini1314520!", "泄露")]
    [InlineData("Aa123456789!", "泄露")]
    [InlineData("Zhongguo2026!", "泄露")]
    [InlineData("Asdfghjkl;'1A", "容易被猜中")]
    [InlineData("Yuanchandi20!", "容易被猜中")]
    [InlineData("aA1aA1aA1aA1", "几个不同的字符")]
    [InlineData("Yongfang-2026-x", "不能包含用户名、姓名")]
    [InlineData("Qc-91330200102690233X-a", "不能包含用户名、姓名")]
    [InlineData("Qc-13800138000-ab", "不能包含用户名、姓名")]
    [InlineData("Qc9宁波示范纺织有限公司x", "不能包含用户名、姓名")]
    [InlineData("王芳王芳Wf9王芳王芳王芳", "容易被猜中")]
    public void Password_ThatOthersGuess_IsRefusedWithTheReason(string password, string words) =>
        PasswordRules.Problem(password, ["yongfang", "王芳", "13800138000", "宁波示范纺织有限公司", "91330200102690233X"]).ShouldNotBeNull().ShouldContain(words);

    [Theory]
    [InlineData("Coo-demo-2026")]
    [InlineData("Correct-Horse-9")]
    [InlineData("Fresh-Horse-11")]
    [InlineData("k7#Vq2-mLx9tPw")]
    public void Password_ThatNobodyGuesses_IsTaken(string password) => PasswordRules.Problem(password, "yongfang", "王芳").ShouldBeNull();

    [Fact]
    public void Password_AsLongAsTheRulesAllow_IsJudgedByManyAtOnceInTime()
    {
        PasswordRules.Problem(Mixed(PasswordRules.Longest));
        var started = Stopwatch.GetTimestamp();

        Parallel.For(0, 16, _ => PasswordRules.Problem(Mixed(PasswordRules.Longest)).ShouldBeNull());

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

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

    private static string Mixed(int length) => string.Concat(Enumerable.Repeat("Kv7#qTz2-mXw9pLs", 9))[..length];
}
