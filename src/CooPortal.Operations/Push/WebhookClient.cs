using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CooPortal.Domain.Push;

namespace CooPortal.Operations.Push;

/// <summary>Calls a company's own server: signed, without redirects, one answer of a few bytes.</summary>
public sealed class WebhookClient(HttpClient http, PushOptions options, TimeProvider clock)
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<PushOutcome> SendAsync(WebhookEndpoint endpoint, Guid id, Notice notice, CancellationToken cancellationToken) =>
        NetworkFailure.AsAnswerAsync(() => PostAsync(endpoint, id, notice, cancellationToken), cancellationToken);

    /// <summary>The body of a call: the same bytes for the same notice.</summary>
    public byte[] BodyOf(Notice notice) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            type = notice.Event.Code(),
            timestamp = notice.Time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            data = new
            {
                noticeId = notice.Id,
                title = notice.Event.TitleZh(),
                subject = notice.SubjectKind,
                subjectId = notice.SubjectId,
                number = notice.Number,
                sender = notice.Sender,
                text = notice.Text,
                link = new Uri(options.Portal, $"/bell/open/{notice.Id}").AbsoluteUri,
            },
        },
        json);

    private async Task<PushOutcome> PostAsync(WebhookEndpoint endpoint, Guid id, Notice notice, CancellationToken cancellationToken)
    {
        var body = BodyOf(notice);
        var now = clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("CooPortal", "1"));
        request.Headers.Add(WebhookSignature.IdHeader, id.ToString("N"));
        request.Headers.Add(WebhookSignature.TimeHeader, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(endpoint.SecretsAt(now.UtcDateTime), id.ToString("N"), now, body));

        // what the server says beside its status is nobody's business here
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var status = (int)response.StatusCode;
        return status switch
        {
            >= 200 and < 300 => new PushOutcome(PushVerdict.Taken, Status: status),
            >= 300 and < 400 => PushOutcome.Later($"对方服务器要求转到另一网址（{status}），门户不转址；请填写最终的网址。", status),
            410 => new PushOutcome(PushVerdict.TargetGone, "对方服务器应答 410：网址已停用。", status),
            _ => PushOutcome.Later($"对方服务器应答 {status}。", status),
        };
    }
}
