using System.Globalization;
using System.Security;
using System.Xml;
using System.Xml.Linq;
using CooPortal.Operations.Data;
using CooPortal.Operations.Push;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.WeChat.Callback;

/// <summary>服务器配置 of the official account: WeChat proves itself once by GET, then posts what followers send, in 安全模式.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(RateLimits.WeChat)]
public sealed class CallbackController(PushOptions options, IServiceProvider services, DataScope scope, TimeProvider clock) : Controller
{
    private const int LongestBody = 64 * 1024;
    private const string Nothing = "success";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestBody };

    [HttpGet]
    public IActionResult Index(string? signature, string? timestamp, string? nonce, string? echostr) =>
        !options.WeChat.IsConfigured ? NotFound()
        : Cipher.IsSigned(signature ?? "", timestamp ?? "", nonce ?? "") ? Content(echostr ?? "", "text/plain")
        : StatusCode(StatusCodes.Status403Forbidden);

    [HttpPost]
    [ActionName("Index")]
    [RequestSizeLimit(LongestBody)]
    public async Task<IActionResult> Receive([FromQuery(Name = "msg_signature")] string? signature, string? timestamp, string? nonce, CancellationToken cancellationToken)
    {
        if (!options.WeChat.IsConfigured)
        {
            return NotFound();
        }

        if (Read(await new StreamReader(Request.Body).ReadToEndAsync(cancellationToken))?.Element("Encrypt")?.Value is not { } encrypted
            || !IsRecent(timestamp) || !Cipher.IsSigned(signature ?? "", timestamp!, nonce ?? "", encrypted)
            || Cipher.Decrypt(encrypted) is not { } plain || Read(plain) is not { } message)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        string Part(string name) => message.Element(name)?.Value ?? "";
        if (Part("MsgType") != "text")
        {
            return Content(Nothing, "text/plain");
        }

        scope.UseSystem();
        var answer = await services.GetRequiredService<BindWeChat>().ExecuteAsync(Part("FromUserName"), Part("Content"), cancellationToken);
        return Content(Envelope(Part("FromUserName"), Part("ToUserName"), answer), "application/xml");
    }

    private WeChatCipher Cipher => services.GetRequiredService<WeChatCipher>();

    private bool IsRecent(string? timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - seconds) <= Skew.TotalSeconds;

    private static XElement? Read(string xml)
    {
        try
        {
            using var text = new StringReader(xml);
            using var reader = XmlReader.Create(text, Safe);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private string Envelope(string to, string from, string words)
    {
        var time = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = Guid.NewGuid().ToString("N");
        var encrypted = Cipher.Encrypt($"<xml><ToUserName>{SecurityElement.Escape(to)}</ToUserName><FromUserName>{SecurityElement.Escape(from)}</FromUserName><CreateTime>{time}</CreateTime><MsgType>text</MsgType><Content>{SecurityElement.Escape(words)}</Content></xml>");
        return $"<xml><Encrypt>{encrypted}</Encrypt><MsgSignature>{Cipher.Sign(time, nonce, encrypted)}</MsgSignature><TimeStamp>{time}</TimeStamp><Nonce>{nonce}</Nonce></xml>";
    }
}
