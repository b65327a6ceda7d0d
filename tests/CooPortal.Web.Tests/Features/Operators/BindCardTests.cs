using CooPortal.Domain.Accounts;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.SelfPrint;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Operators;

/// <summary>绑定卡, and the login that it opens.</summary>
public sealed class BindCardTests
{
    [Fact]
    public async Task BoundCard_OpensASession_AndUnboundNoMore()
    {
        await using var stage = await AgentStage.StartAsync();
        var administrator = await stage.Portal.AddAdministratorAsync();
        var user = await stage.Portal.AddUserAsync("op", administrator.EnterpriseId, UserRole.CardOperator);
        using var admin = await stage.SignInAsync("admin");

        await BindAsync(admin, user, stage.CardCertificate("operator"));

        admin.Page.QuerySelector("tbody")!.TextContent.ShouldContain("操作员卡");
        using (var op = await LogInWithCardAsync(stage))
        {
            op.Address.PathAndQuery.ShouldBe("/home");
            await op.OpenAsync("/bell");
            op.Page.QuerySelector(".timeline")!.TextContent.ShouldContain("已由王管理绑定到您的账号");
            await admin.OpenAsync($"/operators/card/{user.Id}");
            await admin.SubmitAsync(admin.Form("/operators/list/unbind"));
            await op.OpenAsync("/home");
            op.Address.AbsolutePath.ShouldBe("/accounts/login");
        }

        using (var owner = await stage.SignInAsync("op"))
        {
            await owner.OpenAsync("/bell");
            owner.Page.QuerySelector(".timeline")!.TextContent.ShouldContain("已由王管理解除与您账号的绑定");
        }

        using var again = await LogInWithCardAsync(stage);
        again.Page.QuerySelector("[role=alert]").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("legal", UserRole.CardOperator, "法人卡只能绑定到管理员")]
    [InlineData("operator", UserRole.CardlessOperator, "无卡操作员")]
    [InlineData("", UserRole.CardOperator, "不是证书")]
    public async Task Card_ThatDoesNotFit_IsRefusedBesideTheFile(string card, UserRole role, string words)
    {
        await using var stage = await AgentStage.StartAsync();
        var administrator = await stage.Portal.AddAdministratorAsync();
        var user = await stage.Portal.AddUserAsync("op", administrator.EnterpriseId, role);
        using var admin = await stage.SignInAsync("admin");

        await BindAsync(admin, user, card.Length > 0 ? stage.CardCertificate(card) : [1, 2, 3]);

        admin.ErrorOf("File")!.ShouldContain(words);
        await using var db = stage.Portal.Database.Open();
        (await db.Cards.CountAsync()).ShouldBe(0);
    }

    private static async Task BindAsync(PortalBrowser admin, User user, byte[] certificate)
    {
        await admin.OpenAsync($"/operators/card/{user.Id}");
        var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = admin.Token, ["id"] = user.Id.ToString() };
        await admin.UploadAsync("/operators/card/bind", fields, "file", "card.cer", certificate);
    }

    private static async Task<PortalBrowser> LogInWithCardAsync(AgentStage stage)
    {
        var browser = await stage.VisitAsync("/card/login");
        await browser.SubmitAsync(browser.Form("/card/login"));
        await AgentStage.OpenAgentAsync(browser);
        await stage.AgreeAsync(browser, new Dictionary<string, string>
        {
            ["card"] = browser.Page.QuerySelectorAll("input[name=card]")[1].GetAttribute("value")!,
            ["password"] = AgentStage.CardPassword,
        });
        return browser;
    }
}
