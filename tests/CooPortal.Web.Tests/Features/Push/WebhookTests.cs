using System.Net;
using CooPortal.Operations.Audit;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Push;

public sealed class WebhookTests(PushPortal stage) : IClassFixture<PushPortal>
{
    [Fact]
    public async Task Endpoint_IsMadeTriedRotatedAndDeleted_AndItsSecretIsShownOnce()
    {
        var clerk = await stage.Portal.SignInAsync();
        await clerk.OpenAsync("/push/webhooks");
        clerk.Text.ShouldContain("还没有推送网址");
        var fields = new Dictionary<string, string> { ["name"] = "ERP", ["url"] = new Uri(stage.Server.Address, "/erp").AbsoluteUri };
        await clerk.PressAsync("保存", fields);
        var secret = clerk.Find("[data-webhook-secret]")!.TextContent;
        Convert.FromBase64String(secret["whsec_".Length..]).Length.ShouldBe(32);

        await clerk.OpenAsync("/push/webhooks");
        clerk.Text.ShouldNotContain(secret);
        await clerk.PressAsync("发送测试");
        await stage.SendAsync();
        stage.Server.Calls.Last(call => call.Path == "/erp").Json.GetProperty("type").GetString().ShouldBe("trial");
        await clerk.OpenAsync(clerk.Address.PathAndQuery);
        clerk.Find("tr[data-delivery]")!.TextContent.ShouldContain("已推送");
        await clerk.PressAsync("重新发送", within: "tr[data-delivery]");
        clerk.Text.ShouldContain("已重新安排推送");
        await stage.SendAsync();
        stage.Server.Calls.Where(call => call.Path == "/erp").Select(call => call.Headers["webhook-id"]).ToList().ShouldSatisfyAllConditions(ids => ids.Count.ShouldBe(2), ids => ids.Distinct().Count().ShouldBe(1));
        await clerk.PressAsync("重新发送", new Dictionary<string, string> { ["from"] = "昨天" }, within: ".card");
        clerk.ErrorAt("from").ShouldContain("2026-03-05 08:00");

        await clerk.OpenAsync("/push/webhooks");
        await clerk.PressAsync("更换");
        clerk.Find("[data-webhook-secret]")!.TextContent.ShouldNotBe(secret);
        clerk.Text.ShouldContain("同时有效");
        await clerk.PressAsync("停用");
        clerk.Text.ShouldContain("已停用");
        await clerk.PressAsync("删除", within: "dialog");
        clerk.Text.ShouldContain("还没有推送网址");
        await using var db = stage.Portal.Db();
        (await db.PushDeliveries.CountAsync()).ShouldBe(0);
        foreach (var action in new[] { "SaveWebhook", "TryWebhook", "ResendDeliveries", "RotateWebhookSecret", "SetWebhookState", "DeleteWebhook" })
        {
            (await db.AuditEntries.CountAsync(entry => entry.Action == action)).ShouldBe(1, action);
        }

        var told = string.Concat(await db.AuditEntries.Where(entry => entry.Action.Contains("Webhook")).Select(entry => entry.Changes).ToListAsync());
        told.ShouldNotContain(secret["whsec_".Length..]);
    }

    [Fact]
    public async Task Endpoint_TypedWrong_SaysSoBesideTheField_AndKeepsWhatWasTyped()
    {
        var clerk = await stage.Portal.SignInAsync("neighbour");
        await clerk.OpenAsync("/push/webhooks");
        foreach (var box in clerk.Page.QuerySelectorAll("input[name=events]").Cast<AngleSharp.Html.Dom.IHtmlInputElement>())
        {
            box.IsChecked = false;
        }

        await clerk.PressAsync("保存", new Dictionary<string, string> { ["name"] = "", ["url"] = "https://10.0.0.1/coo" });

        clerk.ErrorAt("name").ShouldContain("请填写名称");
        clerk.ErrorAt("url").ShouldContain("内部网络");
        clerk.ErrorAt("Events").ShouldContain("至少选择一种");
        clerk.Value("url").ShouldBe("https://10.0.0.1/coo");
        await using var db = stage.Portal.Db(stage.Portal.Neighbour);
        (await db.WebhookEndpoints.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Endpoint_OfAnotherCompany_IsNotFoundAndWrittenDown()
    {
        var endpoint = await AddAsync();
        var neighbour = await stage.Portal.SignInAsync("neighbour");
        await neighbour.OpenAsync("/push/webhooks");

        foreach (var path in new[] { "state", "rotate", "delete", "try", "replay" })
        {
            await neighbour.PostAsync($"/push/webhooks/{path}/{endpoint}", ("from", "2026-03-01"), ("until", "2026-03-09"));
            neighbour.Status.ShouldBe(HttpStatusCode.NotFound, path);
            await neighbour.OpenAsync("/push/webhooks");
        }

        foreach (var path in new[] { "edit", "deliveries" })
        {
            await neighbour.OpenAsync($"/push/webhooks/{path}/{endpoint}");
            neighbour.Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        await using var db = stage.Portal.Db();
        (await db.AuditEntries.CountAsync(entry => entry.Action == RecordForeignAttempt.Action && entry.SubjectId == endpoint)).ShouldBe(7);
        (await db.WebhookEndpoints.SingleAsync(row => row.Id == endpoint)).IsEnabled.ShouldBeTrue();
        db.WebhookEndpoints.Remove(await db.WebhookEndpoints.SingleAsync(row => row.Id == endpoint));
        await db.SaveAuditedAsync(Domain.Accounts.Actor.System("test"), "Clean", CancellationToken.None);
    }

    [Fact]
    public async Task Channels_ThatAreNotConfigured_AreNotOffered()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.OpenAsync("/push/subscriptions");

        browser.Page.Body!.TextContent.ShouldContain("平台还没有开通微信、短信和邮件推送");
        browser.Page.Body.TextContent.ShouldNotContain("Webhook 推送");
        await browser.OpenAsync("/push/webhooks");
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Channel_ThatIsHalfSetUp_StopsTheStart()
    {
        var refused = await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            TestPortal.StartAsync(new Dictionary<string, string?> { ["Push:WeChat:AppId"] = "wx1", ["Push:Sms:Address"] = "http://gateway.example/" }));

        refused.Message.ShouldContain("EncodingAesKey");
        refused.Message.ShouldContain("Push:Sms:Address must be https");
    }

    private async Task<Guid> AddAsync()
    {
        await using var db = stage.Portal.Db();
        var endpoint = new Domain.Push.WebhookEndpoint { EnterpriseId = stage.Portal.Exporter.Id, Name = "他人", Url = "https://erp.example.com", EventCodes = "certificate.approved", Secret = new byte[32], CreatedByName = "王管理", CreatedAt = Some.Now };
        db.WebhookEndpoints.Add(endpoint);
        await db.SaveAuditedAsync(Domain.Accounts.Actor.System("test"), "Seed", CancellationToken.None);
        return endpoint.Id;
    }
}
