using System.Xml.Linq;
using CooPortal.Operations.Push;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CooPortal.Web.Tests.Features.Push;

/// <summary>A portal whose WeChat, SMS gateway and webhooks are one recording server.</summary>
public sealed class PushPortal : IAsyncLifetime
{
    private CertificatePortal? _portal;

    internal CertificatePortal Portal => _portal!;

    internal RecordingServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await RecordingServer.StartAsync();
        Server.Answer = call => (200, call.Path.Contains("token", StringComparison.Ordinal) && !call.Path.Contains("template", StringComparison.Ordinal)
            ? """{"access_token":"t","expires_in":7200}""" : """{"code":0,"errcode":0,"errmsg":"ok"}""");
        _portal = new CertificatePortal
        {
            Settings = new Dictionary<string, string?>
            {
                ["Push:Sms:Address"] = new Uri(Server.Address, "/sms").AbsoluteUri,
                ["Push:Sms:Sign"] = "海关原产地证书",
                ["Push:Webhook:Enabled"] = "true",
                ["Push:WeChat:Address"] = Server.Address.AbsoluteUri,
                ["Push:WeChat:AppId"] = "wx1",
                ["Push:WeChat:AppSecret"] = "secret",
                ["Push:WeChat:AccountName"] = "原产地助手",
                ["Push:WeChat:TemplateId"] = "template",
                ["Push:WeChat:Token"] = "callback-token",
                ["Push:WeChat:EncodingAesKey"] = new string('A', 43),
                ["Push:WeChat:Fields:thing1"] = "Title",
                ["Push:WeChat:Fields:character_string2"] = "Number",
                ["RateLimits:Challenge"] = "1000",
            },
        };
        await _portal.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Server.DisposeAsync();
    }

    /// <summary>Sends what is due, as a worker node does.</summary>
    internal async Task SendAsync()
    {
        using var sender = ActivatorUtilities.CreateInstance<PushSender>(Portal.Host.Services);
        while (await sender.SendOneAsync(CancellationToken.None))
        {
        }
    }

    /// <summary>A follower of the official account sends a text; WeChat passes it on in 安全模式.</summary>
    /// <returns>The account's answer; null when the portal refused the call.</returns>
    internal async Task<string?> FollowerSaysAsync(string openId, string words, string token = "callback-token", int secondsAgo = 0)
    {
        var cipher = new WeChatCipher(new WeChatOptions { AppId = "wx1", Token = token, EncodingAesKey = new string('A', 43) });
        var time = (Portal.Clock.GetUtcNow().ToUnixTimeSeconds() - secondsAgo).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var encrypted = cipher.Encrypt(
            $"<xml><ToUserName>gh_1</ToUserName><FromUserName>{openId}</FromUserName><CreateTime>{time}</CreateTime><MsgType>text</MsgType><Content>{words}</Content><MsgId>1</MsgId></xml>");
        using var client = new HttpMessageInvoker(Portal.Host.Handler());
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://localhost/wechat/callback?timestamp={time}&nonce=n&encrypt_type=aes&msg_signature={cipher.Sign(time, "n", encrypted)}")
        {
            Content = new StringContent($"<xml><ToUserName>gh_1</ToUserName><Encrypt>{encrypted}</Encrypt></xml>"),
        };
        using var response = await client.SendAsync(request, CancellationToken.None);
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        var answer = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        string Part(string name) => answer.Element(name)!.Value;
        return cipher.IsSigned(Part("MsgSignature"), Part("TimeStamp"), Part("Nonce"), Part("Encrypt")) ? XDocument.Parse(cipher.Decrypt(Part("Encrypt"))!).Root!.Element("Content")!.Value : null;
    }
}
