using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using CooPortal.Operations.Audit;
using CooPortal.Operations.CrossTenant;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Push;

public sealed class SubscriptionTests(PushPortal stage) : IClassFixture<PushPortal>
{
    [Fact]
    [Feature(235)]
    public async Task AuditReceipt_OfADeclaredCertificate_IsPushedByWeChatAndSms_AfterTheUserSubscribed()
    {
        var clerk = await stage.Portal.SignInAsync();
        await clerk.OpenAsync("/push/subscriptions");
        await ConfirmAsync(clerk, "13812345678");
        await clerk.PressAsync("绑定微信");
        var code = clerk.Find("[data-wechat-code]")!.TextContent;
        clerk.Text.ShouldContain("原产地助手");
        (await stage.FollowerSaysAsync("openid-1", code))!.ShouldContain("绑定成功");
        await clerk.OpenAsync("/push/subscriptions");
        clerk.Page.QuerySelectorAll(".push-address .status-badge").Count(badge => badge.TextContent.Trim() == "已确认").ShouldBe(2);
        await TickAsync(clerk, "certificate.approved/Sms", "certificate.approved/WeChat");
        clerk.Text.ShouldContain("订阅已保存");

        var id = await clerk.CompleteAsync("C");
        await clerk.OpenAsync($"/certificates/edit/{id}");
        await clerk.PressAsync("申报");
        await stage.Portal.ApproveAsync(id);
        await stage.SendAsync();

        var number = await NumberAsync(id);
        stage.Server.Calls.Single(call => call.Path == "/sms" && Text(call).Contains(number, StringComparison.Ordinal)).Json.GetProperty("text").GetString()!.ShouldContain("证书审核通过");
        var message = stage.Server.Calls.Single(call => call.Path.Contains("template/send", StringComparison.Ordinal)).Json;
        message.GetProperty("touser").GetString().ShouldBe("openid-1");
        message.GetProperty("data").GetProperty("character_string2").GetProperty("value").GetString().ShouldBe(number);

        await clerk.OpenAsync("/push/deliveries");
        clerk.Page.QuerySelectorAll("tr[data-delivery]").Count(row => row.TextContent.Contains("已推送", StringComparison.Ordinal) && row.TextContent.Contains(number, StringComparison.Ordinal)).ShouldBe(2);
        await clerk.OpenAsync(new Uri(message.GetProperty("url").GetString()!).PathAndQuery);
        clerk.Address.AbsolutePath.ShouldBe($"/certificates/edit/{id}");

        var neighbour = await stage.Portal.SignInAsync("neighbour");
        await neighbour.OpenAsync("/push/deliveries");
        neighbour.Text.ShouldContain("还没有推送过消息");
        await using var db = stage.Portal.Db();
        var delivery = await db.PushDeliveries.Select(row => row.Id).FirstAsync();
        await neighbour.PostAsync("/push/deliveries/resend", ("id", delivery.ToString()));
        neighbour.Status.ShouldBe(HttpStatusCode.NotFound);
        (await db.AuditEntries.CountAsync(entry => entry.Action == RecordForeignAttempt.Action && entry.SubjectId == delivery)).ShouldBe(1);
    }

    [Fact]
    [Feature(90)]
    public async Task ButtonOfTheApplicationPage_DownloadsTheManual()
    {
        var clerk = await stage.Portal.ClerkAsync();
        await clerk.OpenAsync("/certificates/apply");
        var button = clerk.Page.QuerySelectorAll("a").Single(link => link.TextContent.Trim() == "回执推送");

        var file = await clerk.GetAsync(button.GetAttribute("href")!);

        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("审核回执订阅推送操作手册.pdf");
        file.Content.Headers.ContentDisposition.DispositionType.ShouldBe("attachment");
        (await file.Content.ReadAsByteArrayAsync())[..5].ShouldBe("%PDF-"u8.ToArray());
    }

    [Fact]
    public async Task WhatIsTypedWrong_IsToldBesideItsField_AndChangesNothing()
    {
        var clerk = await stage.Portal.SignInAsync("neighbour");
        await clerk.OpenAsync("/push/subscriptions");
        await clerk.PostAsync("/push/subscriptions/ask", ("channel", "Sms"), ("address", "12345"));
        clerk.ErrorAt("address").ShouldBe("请填写 11 位手机号码。");
        await clerk.PostAsync("/push/subscriptions/ask", ("channel", "Mail"), ("address", "a@example.com"));
        clerk.Status.ShouldBe(HttpStatusCode.OK);
        await clerk.PostAsync("/push/subscriptions/confirm", ("channel", "Sms"), ("code", "123456"));
        clerk.Text.ShouldContain("请先获取验证码");
        await clerk.PostAsync("/push/subscriptions/save", ("quietFrom", "25:00"), ("quietUntil", "07:00"));
        clerk.ErrorAt("quietFrom").ShouldContain("22:00");
        await clerk.PostAsync("/push/subscriptions/save", ("quietFrom", "07:00"), ("quietUntil", "07:00"));
        clerk.ErrorAt("quietUntil").ShouldContain("不能相同");
        await clerk.PostAsync("/push/subscriptions/save", ("wanted", "certificate.approved/Sms"));
        clerk.Text.ShouldContain("请先确认短信的接收地址");

        await using var db = stage.Portal.Db(stage.Portal.Neighbour);
        (await db.PushAddresses.CountAsync() + await db.PushSubscriptions.CountAsync() + await db.QuietHours.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task PasswordChange_IsPushedToTheConfirmedAddress_WithoutASubscription()
    {
        await stage.Portal.Host.AddUserAsync("guarded", stage.Portal.Exporter.Id, Domain.Accounts.UserRole.CardlessOperator);
        var clerk = await stage.Portal.SignInAsync("guarded");
        await clerk.OpenAsync("/push/subscriptions");
        clerk.Page.QuerySelectorAll("[value^='account.changed']").ShouldBeEmpty();
        clerk.Text.ShouldContain("账号安全提醒");
        await ConfirmAsync(clerk, "13700000077");

        await clerk.OpenAsync("/accounts/password");
        await clerk.PostAsync("/accounts/password", ("CurrentPassword", TestPortal.Password), ("NewPassword", "Fresh-Horse-11"), ("RepeatedPassword", "Fresh-Horse-11"));
        await stage.SendAsync();

        stage.Server.Calls.Single(call => call.Path == "/sms" && Text(call).Contains("13700000077", StringComparison.Ordinal) && Text(call).Contains("账号安全提醒", StringComparison.Ordinal))
            .Json.GetProperty("text").GetString()!.ShouldContain("密码已由本人修改");
    }

    [Fact]
    public async Task Removal_TakesAddressAndSubscriptions_AndAWrongCodeConfirmsNothing()
    {
        await stage.Portal.Host.AddUserAsync("removes", stage.Portal.Exporter.Id, Domain.Accounts.UserRole.CardlessOperator);
        var clerk = await stage.Portal.SignInAsync("removes");
        await clerk.OpenAsync("/push/subscriptions");
        await clerk.PressAsync("获取验证码", new Dictionary<string, string> { ["address"] = "13900000009" });
        var code = CodeTo("13900000009");
        await clerk.PressAsync("确认", new Dictionary<string, string> { ["code"] = code == "000000" ? "000001" : "000000" });
        clerk.ErrorAt("code").ShouldContain("还可以试 4 次");
        await clerk.PressAsync("确认", new Dictionary<string, string> { ["code"] = code });
        clerk.Text.ShouldContain("138****".Replace("138", "139", StringComparison.Ordinal) + "0009");
        clerk.Text.ShouldNotContain("13900000009");
        await TickAsync(clerk, "certificate.returned/Sms");

        await clerk.PressAsync("解除", within: "#remove-Sms");

        clerk.Text.ShouldContain("不再推送");
        await using var db = stage.Portal.Host.Database.Open();
        var user = await db.Users.SingleAsync(row => row.UserName == "removes");
        (await db.PushAddresses.InEveryEnterprise().AnyAsync(row => row.UserId == user.Id)).ShouldBeFalse();
        (await db.PushSubscriptions.InEveryEnterprise().AnyAsync(row => row.UserId == user.Id)).ShouldBeFalse();
    }

    [Fact]
    [SuppressMessage("Security", "CA5350", Justification = "WeChat's protocol signs with SHA-1.")]
    public async Task WeChatsCall_WithAWrongTokenOrAnOldTime_IsRefused()
    {
        (await stage.FollowerSaysAsync("openid-9", "AAAAAAAAAA", token: "wrong")).ShouldBeNull();
        (await stage.FollowerSaysAsync("openid-9", "AAAAAAAAAA", secondsAgo: 600)).ShouldBeNull();
        (await stage.FollowerSaysAsync("openid-9", "AAAAAAAAAA"))!.ShouldContain("没有找到这个绑定码");
        (await stage.FollowerSaysAsync("openid-9", "<no XML")).ShouldBeNull();
        using var visitor = stage.Portal.Host.Visit();
        await visitor.OpenAsync("/wechat/callback?signature=00&timestamp=1&nonce=2&echostr=hello");
        visitor.Status.ShouldBe(HttpStatusCode.Forbidden);
        var signature = Convert.ToHexStringLower(SHA1.HashData("12callback-token"u8));
        await visitor.OpenAsync($"/wechat/callback?signature={signature}&timestamp=1&nonce=2&echostr=hello");
        (await visitor.Response.Content.ReadAsStringAsync()).ShouldBe("hello");
    }

    private async Task ConfirmAsync(Clerk clerk, string mobile)
    {
        await clerk.PressAsync("获取验证码", new Dictionary<string, string> { ["address"] = mobile });
        await clerk.PressAsync("确认", new Dictionary<string, string> { ["code"] = CodeTo(mobile) });
        clerk.Text.ShouldContain("接收地址已确认");
    }

    private string CodeTo(string mobile) => stage.Server.Calls.Last(call => call.Path == "/sms" && call.Json.GetProperty("phone").GetString() == mobile).Json.GetProperty("variables").GetProperty("code").GetString()!;

    private static async Task TickAsync(Clerk clerk, params string[] wanted)
    {
        var boxes = clerk.Page.QuerySelectorAll("input[name=wanted]").Cast<AngleSharp.Html.Dom.IHtmlInputElement>().ToList();
        foreach (var box in boxes)
        {
            box.IsChecked = wanted.Contains(box.Value);
        }

        await clerk.PressAsync("保存订阅");
    }

    private static string Text(RecordedCall call) => System.Text.Encoding.UTF8.GetString(call.Body);

    private async Task<string> NumberAsync(Guid id)
    {
        await using var db = stage.Portal.Db();
        return await db.Certificates.Where(row => row.Id == id).Select(row => row.Number).SingleAsync();
    }
}
