using System.Net.Http.Json;
using System.Text.Json;
using CooPortal.Domain.Push;

namespace CooPortal.Operations.Push;

/// <summary>短信 through an HTTP gateway: one JSON object in, one out (docs/operations/push.md).</summary>
public sealed class SmsChannel(HttpClient http, PushOptions options) : IPushChannel
{
    private const int LongestText = 200;

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public PushChannel Channel => PushChannel.Sms;

    public bool IsOffered => options.Sms.IsConfigured;

    public Task<PushOutcome> SendAsync(PushMessage message, CancellationToken cancellationToken) =>
        NetworkFailure.AsAnswerAsync(() => PostAsync(message, cancellationToken), cancellationToken);

    private async Task<PushOutcome> PostAsync(PushMessage message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Sms.Address)
        {
            Content = JsonContent.Create(
                new
                {
                    id = message.Id.ToString("N"),
                    phone = message.Address,
                    sign = options.Sms.Sign,
                    template = message.Code.Length > 0 ? options.Sms.CodeTemplate : options.Sms.Template,
                    text = TextOf(message),
                    variables = new { title = message.Title, number = message.Number, time = message.TimeText[..^3], code = message.Code },
                },
                options: json),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", message.Id.ToString("N"));
        foreach (var (name, value) in options.Sms.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request, cancellationToken);
        var status = (int)response.StatusCode;
        if (status is 408 or 409 or 429 or >= 500)
        {
            return PushOutcome.Later($"短信网关暂时不能受理（{status}）。", status);
        }

        if (status is < 200 or >= 300)
        {
            return PushOutcome.Refused($"短信网关拒绝受理（{status}）。", status);
        }

        var answer = JsonSerializer.Deserialize<Answer>(await response.Content.ReadAsStringAsync(cancellationToken), json) ?? throw new JsonException("The gateway answered nothing.");
        return answer switch
        {
            { Code: 0 } => new PushOutcome(PushVerdict.Taken, Status: status),
            { Retry: true } => PushOutcome.Later($"短信网关暂时不能受理：{answer.Message}（{answer.Code}）", status),
            _ => PushOutcome.Refused($"短信网关拒绝受理：{answer.Message}（{answer.Code}）", status),
        };
    }

    private string TextOf(PushMessage message)
    {
        var text = message.Code.Length > 0 ? message.Text : $"{message.Title}{(message.Number.Length > 0 ? $"，{message.Number}" : "")}：{message.Text}";
        var signed = $"【{options.Sms.Sign}】{text.ReplaceLineEndings(" ")}";
        return signed.Length <= LongestText ? signed : signed[..(LongestText - 1)] + "…";
    }

    private sealed record Answer
    {
        public required int Code { get; init; }

        public string Message { get; init; } = "";

        public bool Retry { get; init; }
    }
}
