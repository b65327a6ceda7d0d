using CooPortal.Domain.Accounts;
using CooPortal.Domain.Sealing;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.SelfPrint;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Seals;

public sealed class ExpiredCardTests
{
    [Fact]
    public async Task Card_ThatExpiresBetweenLoginAndSigning_SavesNoSeal()
    {
        await using var stage = await AgentStage.StartAsync();
        var user = await stage.Portal.AddAdministratorAsync();
        await stage.BindCardAsync(user, "legal", CardKind.LegalPerson);
        stage.Portal.Clock.Advance(Some.Now.AddYears(3).AddMinutes(-1) - Some.Now);
        using var browser = await SealStage.SignInWithCardAsync(stage, 0);
        await browser.OpenAsync("/seals/edit?kind=Seal");
        var (form, token) = (browser.Form("/seals/edit/save"), browser.Token);
        var (scan, _) = await SealStage.ChooseAsync(browser, SealImageKind.Seal, new SomeScan().Round(42).ToPng());
        await browser.SubmitAsync(form, new Dictionary<string, string> { ["Name"] = "过期", ["ScanId"] = $"{scan}", ["__RequestVerificationToken"] = token });
        await AgentStage.OpenAgentAsync(browser);

        stage.Portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await SealStage.AgreeAsync(stage, browser);

        browser.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("该卡证书不在有效期内");
        await using var db = stage.Portal.Database.Open();
        (await db.SealImages.IgnoreQueryFilters().CountAsync()).ShouldBe(0);
    }
}
