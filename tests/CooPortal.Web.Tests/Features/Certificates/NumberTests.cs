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
        var clerk = await portal.SignInAsync();
        (await NumberAsync(clerk, Australia)).ShouldBe("A261026902330001");
        (await NumberAsync(clerk, Australia)).ShouldBe("A261026902330002");
        (await NumberAsync(clerk, Typed.Korea)).ShouldBe("K261026902330001");

        // the year is China's: seven hours and a half before midnight in London it has begun
        portal.Clock.Advance(new DateTime(2026, 12, 31, 16, 30, 0, DateTimeKind.Utc) - portal.Clock.GetUtcNow().UtcDateTime);
        clerk = await portal.SignInAsync();

        (await NumberAsync(clerk, Australia)).ShouldBe("A271026902330001");
        (await NumberAsync(clerk, Typed.Korea)).ShouldBe("K271026902330001");
    }

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
