using System.Net;
using CooPortal.Domain.Accounts;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.SelfPrint.Authorisation;

/// <summary>印章签名制作, 授权 and 代理打印授权 need the company's 法人卡 (row 20); the real agent and its demo cards open the sessions.</summary>
public sealed class CardGateTests
{
    private static readonly string[] Pages = ["/seals/list", "/seals/signatures", "/self-print/authorisation", "/self-print/authorisation/result", "/self-print/print-authorisation"];

    [Fact, Feature(20)]
    public async Task SealsAndAuthorisations_AreClosedToPasswordsAndOperatorsCards_AndOpenToTheLegalPersonsCard_PrintingIsOpenToAll()
    {
        await using var stage = await AgentStage.StartAsync();
        var user = await stage.Portal.AddAdministratorAsync();
        await stage.BindCardAsync(user, "legal", CardKind.LegalPerson);
        await stage.BindCardAsync(user, "operator", CardKind.Operator);
        using var password = await stage.SignInAsync("admin");
        using var operators = await CardAsync(stage, 1);
        using var legal = await CardAsync(stage, 0);

        foreach (var page in Pages)
        {
            foreach (var closed in new[] { password, operators })
            {
                await closed.OpenAsync(page);
                closed.Status.ShouldBe(HttpStatusCode.Forbidden, page);
                closed.Page.Body!.TextContent.ShouldContain("法人卡登录");
            }

            await legal.OpenAsync(page);
            legal.Status.ShouldBe(HttpStatusCode.OK, page);
        }

        foreach (var open in new[] { password, operators, legal })
        {
            foreach (var page in new[] { "/self-print/print", "/self-print/exceptions" })
            {
                await open.OpenAsync(page);
                open.Status.ShouldBe(HttpStatusCode.OK, page);
            }
        }

        await password.PostAsync("/self-print/authorisation/authorise", [new("seen", ""), new("__RequestVerificationToken", password.Token)]);
        password.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<PortalBrowser> CardAsync(AgentStage stage, int card)
    {
        var browser = await stage.VisitAsync("/accounts/login");
        await browser.OpenAsync("/card/login");
        await browser.SubmitAsync(browser.Form("/card/login"));
        await AgentStage.OpenAgentAsync(browser);
        await stage.AgreeAsync(browser, new Dictionary<string, string>
        {
            ["card"] = browser.Page.QuerySelectorAll("input[name=card]")[card].GetAttribute("value")!,
            ["password"] = AgentStage.CardPassword,
        });
        return browser;
    }
}
