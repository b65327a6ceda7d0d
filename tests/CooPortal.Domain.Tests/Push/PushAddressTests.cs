using CooPortal.Domain.Checks;
using CooPortal.Domain.Push;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Push;

public sealed class PushAddressTests
{
    private static readonly DateTime Noon = new(2026, 3, 5, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Code_AskedAgainAtOnce_IsRefused_AndAfterTenADay()
    {
        var address = new PushAddress();
        address.Ask("13800000001", "a", Noon);

        Should.Throw<BrokenRulesException>(() => address.Ask("13800000001", "b", Noon.AddSeconds(59))).Message.ShouldContain("1 秒");
        for (var more = 1; more < PushAddress.MostCodesADay; more++)
        {
            address.Ask("13800000001", "c", Noon.AddMinutes(more));
        }

        Should.Throw<BrokenRulesException>(() => address.Ask("13800000001", "d", Noon.AddHours(3))).Message.ShouldContain("明天再试");
        address.Ask("13800000001", "e", Noon.AddDays(1));
    }

    [Fact]
    public void Code_WrongFiveTimes_IsVoid()
    {
        var address = new PushAddress();
        address.Ask("13800000001", "right", Noon);
        for (var wrong = 0; wrong < PushAddress.MostTries; wrong++)
        {
            address.Confirm("wrong", Noon).ShouldBeFalse();
        }

        Should.Throw<BrokenRulesException>(() => address.Confirm("right", Noon));
        address.ConfirmedAt.ShouldBeNull();
    }

    [Fact]
    public void NewAddress_UntilConfirmed_LeavesTheOldInUse()
    {
        var address = new PushAddress();
        address.Ask("13800000001", "one", Noon);
        address.Confirm("one", Noon).ShouldBeTrue();
        address.Ask("13900000002", "two", Noon.AddHours(1));

        address.Address.ShouldBe("13800000001");
        Should.Throw<BrokenRulesException>(() => address.Confirm("two", Noon.AddHours(1) + PushAddress.CodeLifetime));
        address.IsUsable.ShouldBeTrue();
        address.Ask("13900000002", "three", Noon.AddHours(2));
        address.Confirm("three", Noon.AddHours(2)).ShouldBeTrue();
        address.Address.ShouldBe("13900000002");
    }
}
