using System.Text;
using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Push;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Push;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Push;

public sealed class PushChannelTests
{
    [Fact]
    public async Task WeChat_TakesTheTemplateMessage_WithOneTokenForAll_AndANewOneWhenItEndedEarly()
    {
        await using var server = await RecordingServer.StartAsync();
        var (tokens, ended) = (0, false);
        server.Answer = call => call.Path.StartsWith("/cgi-bin/stable_token", StringComparison.Ordinal)
            ? (200, $$"""{"access_token":"token-{{++tokens}}","expires_in":7200}""")
            : (200, ended && call.Path.EndsWith("token-1", StringComparison.Ordinal) ? """{"errcode":42001,"errmsg":"access_token expired"}""" : """{"errcode":0,"errmsg":"ok","msgid":1}""");
        await using var stage = await PushStage.SetAsync(new PushOptions { WeChat = WeChat(server.Address) });
        await stage.SubscribeAsync(PushChannel.WeChat, "openid-1");

        await stage.ApproveAsync();
        await stage.ApproveAsync(messageId: "receipt-2");
        await stage.SendAllAsync();
        tokens.ShouldBe(1);
        ended = true;
        await stage.ApproveAsync(messageId: "receipt-3");
        await stage.SendAllAsync();

        tokens.ShouldBe(2);
        var asked = server.Calls.First().Json;
        asked.GetProperty("grant_type").GetString().ShouldBe("client_credential");
        asked.GetProperty("secret").GetString().ShouldBe("wx-secret");
        server.Calls.Last(call => call.Path.Contains("stable_token", StringComparison.Ordinal)).Json.GetProperty("force_refresh").GetBoolean().ShouldBeTrue();
        var sent = server.Calls.First(call => call.Path.Contains("template/send", StringComparison.Ordinal));
        sent.Path.ShouldBe("/cgi-bin/message/template/send?access_token=token-1");
        sent.Json.GetProperty("touser").GetString().ShouldBe("openid-1");
        sent.Json.GetProperty("template_id").GetString().ShouldBe("template-1");
        sent.Json.GetProperty("client_msg_id").GetString()!.Length.ShouldBe(32);
        sent.Json.GetProperty("url").GetString()!.ShouldStartWith("https://portal.example/bell/open/");
        var data = sent.Json.GetProperty("data");
        Value(data, "thing1").ShouldBe("证书审核通过");
        Value(data, "character_string2").ShouldStartWith("C26102690233");
        Value(data, "time3").ShouldBe("2026-03-05 10:00:00");
        await using var db = stage.Db();
        (await db.PushDeliveries.InEveryEnterprise().CountAsync(row => row.State == PushDeliveryState.Sent)).ShouldBe(3);
    }

    [Theory]
    [InlineData(43004, PushDeliveryState.Failed, false)]
    [InlineData(45009, PushDeliveryState.Waiting, true)]
    [InlineData(-1, PushDeliveryState.Waiting, true)]
    [InlineData(40037, PushDeliveryState.Failed, true)]
    public async Task WeChat_ErrorCode_DecidesWhetherToTryAgainAndWhetherTheAccountIsLost(int code, PushDeliveryState state, bool usable)
    {
        await using var server = await RecordingServer.StartAsync();
        server.Answer = call => (200, call.Path.Contains("token?", StringComparison.Ordinal) || call.Path.EndsWith("token", StringComparison.Ordinal)
            ? """{"access_token":"t","expires_in":7200}""" : $$"""{"errcode":{{code}},"errmsg":"no"}""");
        await using var stage = await PushStage.SetAsync(new PushOptions { WeChat = WeChat(server.Address) });
        await stage.SubscribeAsync(PushChannel.WeChat, "openid-1");
        await stage.ApproveAsync();

        await stage.SendAllAsync();

        var delivery = await stage.DeliveryAsync();
        delivery.State.ShouldBe(state);
        delivery.LastError.ShouldContain(code.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await using var db = stage.Db();
        (await db.PushAddresses.InEveryEnterprise().SingleAsync()).IsUsable.ShouldBe(usable);
    }

    [Fact]
    public async Task WeChat_WithAWrongSecret_SaysWhatWeChatSaid()
    {
        await using var server = await RecordingServer.StartAsync();
        server.Answer = _ => (200, """{"errcode":40125,"errmsg":"invalid appsecret"}""");
        await using var stage = await PushStage.SetAsync(new PushOptions { WeChat = WeChat(server.Address) });
        await stage.SubscribeAsync(PushChannel.WeChat, "openid-1");
        await stage.ApproveAsync();

        await stage.SendAllAsync();

        (await stage.DeliveryAsync()).ShouldSatisfyAllConditions(row => row.State.ShouldBe(PushDeliveryState.Waiting), row => row.LastError.ShouldContain("invalid appsecret"));
        server.Calls.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(200, """{"code":0}""", PushDeliveryState.Sent)]
    [InlineData(200, """{"code":7,"message":"busy","retry":true}""", PushDeliveryState.Waiting)]
    [InlineData(200, """{"code":5,"message":"空号"}""", PushDeliveryState.Failed)]
    [InlineData(200, "<html>", PushDeliveryState.Waiting)]
    [InlineData(429, "", PushDeliveryState.Waiting)]
    [InlineData(401, "", PushDeliveryState.Failed)]
    public async Task Sms_Answer_DecidesTheState(int status, string body, PushDeliveryState state)
    {
        await using var server = await RecordingServer.StartAsync();
        server.Answer = _ => (status, body);
        await using var stage = await PushStage.SetAsync(new PushOptions
        {
            Sms = new SmsOptions { Address = server.Address, Sign = "原产地", Template = "T1", Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer key-1" } },
        });
        await stage.SubscribeAsync(PushChannel.Sms, "13800000001");
        await stage.ApproveAsync();

        await stage.SendAllAsync();

        var delivery = await stage.DeliveryAsync();
        delivery.State.ShouldBe(state);
        var call = server.Calls.ShouldHaveSingleItem();
        call.Headers["Authorization"].ShouldBe("Bearer key-1");
        call.Headers["Idempotency-Key"].ShouldBe(delivery.Id.ToString("N"));
        call.Json.GetProperty("phone").GetString().ShouldBe("13800000001");
        call.Json.GetProperty("template").GetString().ShouldBe("T1");
        call.Json.GetProperty("text").GetString()!.ShouldStartWith("【原产地】证书审核通过，C26102690233");
    }

    [Fact]
    public async Task Mail_CarriesTheNoticeInChinese_UnderTheDeliverysId()
    {
        await using var server = new RecordingMailServer();
        await using var stage = await PushStage.SetAsync(new PushOptions { Mail = Mail(server) });
        await stage.SubscribeAsync(PushChannel.Mail, "clerk@example.com");
        await stage.ApproveAsync();

        await stage.SendAllAsync();

        var delivery = await stage.DeliveryAsync();
        delivery.State.ShouldBe(PushDeliveryState.Sent);
        var (commands, mail) = server.Mails.ShouldHaveSingleItem();
        commands.ShouldContain($"AUTH PLAIN {Convert.ToBase64String("\0user\0pass"u8.ToArray())}");
        commands.ShouldContain("RCPT TO:<clerk@example.com>");
        var (headers, body) = (mail.Split("\n\n")[0], mail.Split("\n\n")[1]);
        headers.ShouldContain($"Message-ID: <{delivery.Id:N}@example.com>");
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(body));
        text.ShouldStartWith("审核通过");
        text.ShouldContain("宁波示范纺织有限公司");
        text.ShouldContain("https://portal.example/bell/open/");
        headers.Split('\n').ShouldAllBe(line => line.Length <= 78);
    }

    [Theory]
    [InlineData("RCPT", "550 no such user", PushDeliveryState.Failed, false)]
    [InlineData("RCPT", "451 later", PushDeliveryState.Waiting, true)]
    [InlineData("AUTH", "535 wrong", PushDeliveryState.Failed, true)]
    public async Task Mail_Refusal_SaysWhy(string command, string answer, PushDeliveryState state, bool usable)
    {
        await using var server = new RecordingMailServer { Answer = line => line.StartsWith(command, StringComparison.Ordinal) ? answer : null };
        await using var stage = await PushStage.SetAsync(new PushOptions { Mail = Mail(server) });
        await stage.SubscribeAsync(PushChannel.Mail, "clerk@example.com");
        await stage.ApproveAsync();

        await stage.SendAllAsync();

        (await stage.DeliveryAsync()).ShouldSatisfyAllConditions(row => row.State.ShouldBe(state), row => row.LastError.ShouldContain(answer[4..]));
        await using var db = stage.Db();
        (await db.PushAddresses.InEveryEnterprise().SingleAsync()).IsUsable.ShouldBe(usable);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls, "STARTTLS")]
    [InlineData(MailSecurity.Tls, "连接")]
    public async Task Mail_WithoutTheDemandedEncryption_IsNotSent(MailSecurity security, string words)
    {
        await using var server = new RecordingMailServer();
        await using var stage = await PushStage.SetAsync(new PushOptions { Mail = Mail(server) with { Security = security } });
        await stage.SubscribeAsync(PushChannel.Mail, "clerk@example.com");
        await stage.ApproveAsync();

        await stage.SendAllAsync();

        server.Mails.ShouldBeEmpty();
        (await stage.DeliveryAsync()).LastError.ShouldContain(words);
    }

    [Fact]
    public async Task WeChatBinding_TakesAnOpenCodeOnce()
    {
        await using var server = await RecordingServer.StartAsync();
        await using var stage = await PushStage.SetAsync(new PushOptions { WeChat = WeChat(server.Address) });
        var code = await stage.ActAsync((AskPushCode verb, Actor actor) => verb.ExecuteAsync(PushChannel.WeChat, null, actor, default));

        (await stage.ActAsync((BindWeChat verb, Actor _) => verb.ExecuteAsync("stranger", "AAAAAAAAAA", default))).ShouldContain("没有找到");
        (await stage.ActAsync((BindWeChat verb, Actor _) => verb.ExecuteAsync("openid-1", $" {code.ToLowerInvariant()} ", default))).ShouldContain("绑定成功");
        (await stage.ActAsync((BindWeChat verb, Actor _) => verb.ExecuteAsync("openid-2", code, default))).ShouldContain("没有找到");

        await using var db = stage.Db();
        (await db.PushAddresses.InEveryEnterprise().SingleAsync()).Address.ShouldBe("openid-1");
    }

    [Fact]
    public async Task Code_ThatTheGatewayDoesNotTake_IsToldBesideTheAddress()
    {
        await using var server = await RecordingServer.StartAsync();
        server.Answer = _ => (200, """{"code":9,"message":"余额不足"}""");
        await using var stage = await PushStage.SetAsync(new PushOptions { Sms = new SmsOptions { Address = server.Address, Sign = "原产地" } });

        var refused = await Should.ThrowAsync<BrokenRulesException>(stage.ActAsync((AskPushCode verb, Actor actor) => verb.ExecuteAsync(PushChannel.Sms, "13800000001", actor, default)));

        refused.Rules.ShouldHaveSingleItem().ShouldSatisfyAllConditions(rule => rule.Path.ShouldBe("Address"), rule => rule.Message.ShouldContain("余额不足"));
        await Should.ThrowAsync<BrokenRulesException>(stage.ActAsync((AskPushCode verb, Actor actor) => verb.ExecuteAsync(PushChannel.Mail, "a@example.com", actor, default)));
        await Should.ThrowAsync<BrokenRulesException>(stage.ActAsync((AskPushCode verb, Actor actor) => verb.ExecuteAsync(PushChannel.Sms, "12345", actor, default)));
    }

    private static string Value(JsonElement data, string keyword) => data.GetProperty(keyword).GetProperty("value").GetString()!;

    private static WeChatOptions WeChat(Uri address) => new()
    {
        Address = address,
        AppId = "wx1",
        AppSecret = "wx-secret",
        AccountName = "原产地",
        TemplateId = "template-1",
        Token = "token",
        EncodingAesKey = new string('A', 43),
        Fields = new Dictionary<string, string> { ["thing1"] = "Title", ["character_string2"] = "Number", ["time3"] = "Time", ["thing4"] = "Text" },
    };

    private static MailOptions Mail(RecordingMailServer server) => new() { Host = "127.0.0.1", Port = server.Port, Security = MailSecurity.None, UserName = "user", Password = "pass", From = "coo@example.com" };
}
