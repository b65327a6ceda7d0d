using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Sealing;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.SelfPrint;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CooPortal.Web.Tests.Features.Seals;

/// <summary>Portal and agent with a legal person (who is the administrator) and an operator, both with their cards; the legal person is signed in.</summary>
public sealed class SealStage : IAsyncLifetime
{
    internal AgentStage Stage { get; private set; } = null!;

    public PortalBrowser Browser { get; private set; } = null!;

    public User LegalPerson { get; private set; } = null!;

    public User Operator { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Stage = await AgentStage.StartAsync();
        LegalPerson = await Stage.Portal.AddAdministratorAsync();
        Operator = await Stage.Portal.AddUserAsync("op", LegalPerson.EnterpriseId, UserRole.CardOperator);
        await using (var db = Stage.Portal.Database.Open())
        {
            var user = await db.Users.SingleAsync(row => row.Id == Operator.Id);
            (user.FullName, user.IdNumber) = ("李敏", "330205199303170622");
            await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        await Stage.BindCardAsync(LegalPerson, "legal", CardKind.LegalPerson);
        await Stage.BindCardAsync(Operator, "operator", CardKind.Operator);
        Browser = await SignInWithCardAsync(Stage, 0);
    }

    public async Task DisposeAsync()
    {
        Browser.Dispose();
        await Stage.DisposeAsync();
    }

    /// <param name="card">0 the legal person's, 1 the operator's.</param>
    internal static async Task<PortalBrowser> SignInWithCardAsync(AgentStage stage, int card)
    {
        var browser = await stage.VisitAsync("/card/login");
        await browser.SubmitAsync(browser.Form("/card/login"));
        await AgentStage.OpenAgentAsync(browser);
        await AgreeAsync(stage, browser, card);
        return browser;
    }

    /// <summary>Types the card's password on the agent's page.</summary>
    internal static Task AgreeAsync(AgentStage stage, PortalBrowser browser, int card = 0, string password = AgentStage.CardPassword) => stage.AgreeAsync(browser, new Dictionary<string, string>
    {
        ["card"] = browser.Page.QuerySelectorAll("input[name=card]")[card].GetAttribute("value")!,
        ["password"] = password,
    });

    /// <summary>What the page's script does with a chosen file.</summary>
    /// <returns>The accepted upload's id; null and the sentence when it is refused.</returns>
    public static async Task<(Guid? Scan, string Message)> ChooseAsync(PortalBrowser browser, SealImageKind kind, byte[] file)
    {
        var token = browser.Token;
        browser.Headers["X-Requested-With"] = "fetch";
        try
        {
            var sheet = await SendAsync("open", ("kind", kind.ToString()), ("length", $"{file.Length}"));
            if (!sheet.TryGetProperty("scan", out var scan))
            {
                return (null, Refusal(sheet));
            }

            await SendAsync("locate", ("scan", scan.GetString()!));
            var cut = await SendAsync("cut", ("scan", scan.GetString()!));
            return cut.TryGetProperty("facts", out var facts) ? (scan.GetGuid(), facts.GetString()!) : (null, Refusal(cut));
        }
        finally
        {
            browser.Headers.Remove("X-Requested-With");
        }

        async Task<JsonElement> SendAsync(string step, params (string Name, string Value)[] fields)
        {
            await browser.UploadAsync(
                $"/seals/scan/{step}", [new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))], "picture", "scan.png", file);
            return JsonDocument.Parse(await browser.Response.Content.ReadAsStringAsync()).RootElement;
        }

        static string Refusal(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("message").GetString()!;
    }

    /// <summary>A page of the portal, also when the last one was the agent's.</summary>
    public Task<AngleSharp.Html.Dom.IHtmlDocument> OpenAsync(string path) => Browser.OpenAsync(Stage.Origin + path);

    /// <summary>新增 up to the button 保存.</summary>
    public async Task SendNewAsync(SealImageKind kind, byte[] file, Dictionary<string, string> values)
    {
        await OpenAsync($"/seals/edit?kind={kind}");
        var page = Browser.Page;
        var token = Browser.Token;
        var (scan, _) = await ChooseAsync(Browser, kind, file);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("form[data-seal]")!;
        await Browser.SubmitAsync(form, new Dictionary<string, string>(values) { ["ScanId"] = $"{scan}", ["__RequestVerificationToken"] = token });
    }

    /// <summary>新增印章 through the card's page.</summary>
    public async Task AddSealAsync(string name)
    {
        await SendNewAsync(SealImageKind.Seal, new SomeScan().Round(42).ToPng(), new Dictionary<string, string> { ["Name"] = name });
        await AgentStage.OpenAgentAsync(Browser);
        await AgreeAsync(Stage, Browser);
    }

    public async Task<SealImage?> FindAsync(string name)
    {
        await using var db = Stage.Portal.Database.Open();
        return await db.SealImages.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(row => row.Name == name);
    }
}
