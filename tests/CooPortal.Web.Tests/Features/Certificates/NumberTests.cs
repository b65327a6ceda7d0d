using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates;

/// <summary>Serial numbers from the first one on; the clock moves, so no other test shares this portal.</summary>
public sealed class NumberTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    private const string Australia = "A";

    [Fact, Feature(56)]
    public async Task Serial_CountsPerTypeAndYear_AndStartsAtOne()
    {
        MoveTo(Some.Now);
        var clerk = await portal.SignInAsync();
        (await NumberAsync(clerk, Australia)).ShouldBe("A261026902330001");
        (await NumberAsync(clerk, Australia)).ShouldBe("A261026902330002");
        (await NumberAsync(clerk, Typed.Korea)).ShouldBe("K261026902330001");

        // China's new year has begun, Greenwich's not
        MoveTo(new DateTime(2026, 12, 31, 16, 30, 0, DateTimeKind.Utc));
        clerk = await portal.SignInAsync();

        (await NumberAsync(clerk, Australia)).ShouldBe("A271026902330001");
        (await NumberAsync(clerk, Typed.Korea)).ShouldBe("K271026902330001");
    }

    [Fact, Feature(55)]
    public async Task Number_IsTypeYearOrganisationAndSerial_AsInTheManualsSample()
    {
        MoveTo(new DateTime(2023, 6, 1, 2, 0, 0, DateTimeKind.Utc));
        var clerk = await portal.SignInAsync();
        (await NumberAsync(clerk, "E")).ShouldBe("E231026902330001");

        await clerk.PressAsync("暂存", new Dictionary<string, string> { ["Serial"] = "0075" });

        clerk.Text.ShouldContain("E231026902330075");
    }

    private void MoveTo(DateTime time) => portal.Clock.Advance(time - portal.Clock.GetUtcNow().UtcDateTime);

    private async Task<string> NumberAsync(Clerk clerk, string type)
    {
        var id = await clerk.SaveAsync(type);
        await using var db = portal.Db();
        var number = await db.Certificates.Where(row => row.Id == id).Select(row => row.Number).SingleAsync();
        clerk.Value("Serial").ShouldBe(number[^4..]);
        clerk.Text.ShouldContain(number);
        return number;
    }
}
