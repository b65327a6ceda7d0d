using CooPortal.TestKit;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests.Accessibility;

/// <summary>Every page of the portal for people who read it otherwise: axe-core, valid HTML, 360 px and 200 %.</summary>
[Collection(WorldCollection.Name)]
public sealed class AccessibilityTests(World world)
{
    // pages of one moment, which the other test and the journeys look at
    private static readonly string[] OfAMoment =
    [
        "/accounts/authenticator/phone", "/accounts/register/done/{id}", "/accounts/second-factor", "/card/complete", "/card/go", "/certificates/attachments/{id}/delete/{id}", "/certificates/batch/{id}", "/push/webhooks/deliveries/{id}",
        "/push/webhooks/edit/{id}", "/self-print/exceptions/apply", "/self-print/pairing/confirm",
    ];

    private readonly PageReview _review = new();

    [ChromiumFact(IsLong = true)]
    public async Task EveryPage_OfWhoeverReachesIt_HasNoViolationAndFits()
    {
        var records = await PageAddresses.OfRecordsAsync(world);
        var missing = PageAddresses.Templates(world.Portal).Where(route => !OfAMoment.Contains(route.Template)).ToList();
        foreach (var user in new[] { null, "card", "tongda", "platform" })
        {
            await using var desk = await SitDownAsync(user);
            if (user is not null)
            {
                await VisitAsync(desk.Page, "/home", "/home");
            }

            foreach (var route in missing.Where(route => user is not null || route.IsPublic).ToList())
            {
                foreach (var address in records.GetValueOrDefault(route.Template) ?? [route.Template])
                {
                    if (await VisitAsync(desk.Page, address, route.Template))
                    {
                        missing.Remove(route);
                    }
                }
            }
        }

        await _review.ValidateAsync();
        _review.Faults.ShouldBeEmpty();
        missing.Select(route => route.Template).ShouldBeEmpty("every page is reached by somebody");
    }

    [ChromiumFact]
    public async Task PagesOfVisitors_WithErrorsAndAnswers_HaveNoViolationAndFit()
    {
        await using var desk = await SitDownAsync(null);
        var page = desk.Page;
        await page.GotoAsync("/accounts/login");
        await PressAsync(page, "登录");
        await StateAsync(page, "login with errors");
        await page.GotoAsync("/accounts/register");
        await PressAsync(page, "提交注册");
        await StateAsync(page, "registration with errors");
        foreach (var (name, text) in new[]
        {
            ("SocialCreditCode", "91330200712345672N"), ("NameZh", "宁波示范纺织有限公司"), ("FullName", "王管理"), ("IdNumber", "11010519491231002X"), ("Mobile", "13800000001"),
            ("UserName", "sweepadmin"), ("Password", World.Password), ("RepeatedPassword", World.Password), ("CaptchaAnswer", World.Captcha),
        })
        {
            await page.FillAsync($"#{name}", text);
        }

        await page.CheckAsync("#PrivacyAgreed");
        await PressAsync(page, "提交注册");
        await page.WaitForURLAsync("**/accounts/register/done/**");
        await StateAsync(page, "registration");
        await PressAsync(page, "使用法人卡核验");
        await StateAsync(page, "card for the registration");
        await page.GotoAsync("/paper");
        await page.FillAsync("#Code", "no code");
        await PressAsync(page, "核验");
        await StateAsync(page, "paper unknown");
        _review.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task PagesInUse_WithErrorsMenusPickersAndDialogs_HaveNoViolationAndFit()
    {
        await using var desk = await SitDownAsync("yongfang");
        var page = desk.Page;
        await page.ClickAsync(".user-menu summary");
        await StateAsync(page, "user menu");
        await page.ClickAsync(".bell");
        await page.WaitForSelectorAsync(".bell-panel:visible");
        await StateAsync(page, "bell");
        await page.GotoAsync("/seals/list");
        await StateAsync(page, "legal-person card wanted");

        var certificate = await ReviewFormAsync(page);
        await ReviewGoodsAsync(page, certificate);
        await ReviewAttachmentsAsync(page, certificate);
        await ReviewListAsync(page, certificate);
        await ReviewWebhooksAsync(page);
        await page.GotoAsync("/docking/keys");
        await page.FillAsync("#RestName", "sweep");
        await page.Locator("[name=scopes]").First.CheckAsync();
        await page.Locator("form[action='/docking/keys/create-rest'] button").ClickAsync();
        await page.WaitForSelectorAsync("[data-key-token]");
        await StateAsync(page, "new key");
        _review.Faults.ShouldBeEmpty();
    }

    /// <summary>The form of a new certificate: picker, calendar, library, preview, errors, saved.</summary>
    private async Task<string> ReviewFormAsync(IPage page)
    {
        await page.GotoAsync("/certificates/apply/new/C");
        await page.FocusAsync("[data-name='Header.DestinationCode']");
        await page.Keyboard.PressAsync("Space");
        await page.WaitForSelectorAsync(".picker-list:visible li[data-index]");
        await StateAsync(page, "picker");
        await page.Keyboard.PressAsync("Escape");
        await page.ClickAsync("#Header_ShipmentDate");
        await page.WaitForSelectorAsync(".flatpickr-calendar.open");
        await StateAsync(page, "calendar");
        await page.Keyboard.PressAsync("Escape");
        await page.ClickAsync("[data-field='Header.Consignee'] a[data-library]");
        await page.WaitForSelectorAsync("dialog[open] .library");
        await StateAsync(page, "library");
        await page.Keyboard.PressAsync("Escape");
        await page.ClickAsync("[data-live-preview]");
        await StateAsync(page, "preview");
        await page.Keyboard.PressAsync("Escape");
        await PressAsync(page, "暂存");
        await page.GetByText("已暂存，证书号").WaitForAsync();
        await StateAsync(page, "saved");
        await PressAsync(page, "申报");
        await page.WaitForSelectorAsync("#summary");
        await StateAsync(page, "refused");
        return new Uri(page.Url).Segments[^1];
    }

    private async Task ReviewGoodsAsync(IPage page, string certificate)
    {
        await page.GotoAsync($"/certificates/edit/{certificate}?tab=goods&line=new");
        await page.FillAsync("#Goods_NameZh", "全棉T恤衫");
        await page.ClickAsync("#line-panel [data-default]");
        await page.GetByText("第1项货物已保存").WaitForAsync();
        await page.Locator("[data-panel=goods] tbody tr").First.ClickAsync();
        await StateAsync(page, "line of goods");
        await page.Locator("[data-panel=goods] tbody input").First.CheckAsync();
        await PressAsync(page, "批量修改");
        await StateAsync(page, "goods batch");
        await page.GotoAsync($"/certificates/goods-import/{certificate}");
        await page.SetInputFilesAsync("#File", new FilePayload { Name = "goods.xlsx", MimeType = "application/octet-stream", Buffer = SomeWorkbook.Of(["HS编码", "中文品名"], ["6109", "衫"]) });
        await page.Locator("form:has(#File) [type=submit]").ClickAsync();
        await StateAsync(page, "goods import");
    }

    private async Task ReviewAttachmentsAsync(IPage page, string certificate)
    {
        await page.GotoAsync($"/certificates/attachments/{certificate}");
        await PressAsync(page, "上传");
        await StateAsync(page, "attachment missing");
        await page.Locator("select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.SetInputFilesAsync("#File", new FilePayload { Name = "invoice.pdf", MimeType = "application/pdf", Buffer = SomePdf.WithPagesOf(2000) });
        await PressAsync(page, "上传");
        await page.GetByText("invoice.pdf").First.WaitForAsync();
        await StateAsync(page, "attachment");
        await page.GotoAsync(await page.Locator("a[data-opens^=delete-]").First.GetAttributeAsync("href") ?? "");
        await StateAsync(page, "attachment to delete");
    }

    private async Task ReviewListAsync(IPage page, string certificate)
    {
        await page.GotoAsync($"/certificates/edit/{certificate}");
        var number = await page.Locator("[data-copy]").First.GetAttributeAsync("data-copy");
        await page.GotoAsync($"/certificates/query?CreatedFrom=&CreatedTo=&Number={number}");
        await page.ClickAsync("tbody td.state a");
        await page.WaitForSelectorAsync("dialog[open]");
        await StateAsync(page, "receipts");
        await page.Keyboard.PressAsync("Escape");
        await page.CheckAsync("tbody .pick input");
        await StateAsync(page, "list with a selection");
        await PressAsync(page, "删除");
        await page.WaitForSelectorAsync("dialog[open]");
        await StateAsync(page, "certificates to delete");
        await page.GotoAsync($"/certificates/query?CreatedFrom=&CreatedTo=&Number={number}");
        await PressAsync(page, "全部申报");
        await page.WaitForSelectorAsync("dialog[open]");
        await StateAsync(page, "certificates to declare");
        await page.Locator("dialog[open] .btn-primary").ClickAsync();
        await page.WaitForURLAsync("**/certificates/batch/**");
        await StateAsync(page, "batch");
    }

    private async Task ReviewWebhooksAsync(IPage page)
    {
        await page.GotoAsync("/push/webhooks");
        await PressAsync(page, "保存");
        await StateAsync(page, "webhook with errors");
        await page.FillAsync("#name", "ERP");
        await page.FillAsync("#url", "https://erp.yongfang.example/coo");
        await page.Locator("[name=events]").First.CheckAsync();
        await PressAsync(page, "保存");
        await page.WaitForSelectorAsync("[data-webhook-secret]");
        await StateAsync(page, "new webhook");
        foreach (var link in new[] { "推送记录", "修改" })
        {
            await page.GotoAsync("/push/webhooks");
            await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
            await StateAsync(page, $"webhook {link}");
        }
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    private async Task StateAsync(IPage page, string name)
    {
        await page.WaitForLoadStateAsync();
        await _review.LookAsync(page, name);
    }

    private async Task<Desk> SitDownAsync(string? user)
    {
        var desk = await world.SitDownAsync();
        // what reloads a page by itself would take it away from under the review
        await desk.Context.RouteAsync(address => address.Contains("/live", StringComparison.Ordinal), route => route.AbortAsync());
        if (user == "card")
        {
            await desk.LogInWithCardAsync();
        }
        else if (user is not null)
        {
            await desk.LogInAsync(user);
        }

        return desk;
    }

    /// <summary>Whether this user gets a page of this template.</summary>
    private async Task<bool> VisitAsync(IPage page, string address, string template)
    {
        var answer = await page.GotoAsync(address);
        if (!answer!.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal)
            || (answer.Ok ? !new Uri(page.Url).AbsolutePath.StartsWith(template.Split('{')[0], StringComparison.Ordinal) : template is not ("/error/{id}" or "/status/answer")))
        {
            return false;
        }

        await _review.LookAsync(page, address, await answer.TextAsync());
        return true;
    }
}
