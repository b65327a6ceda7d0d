using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CooPortal.Operations.Push;

/// <summary>
/// The official account's API. The access token is kept until shortly before its end; <c>stable_token</c> gives several nodes the same one,
/// where the older call would take it away from the others.
/// </summary>
public sealed class WeChatClient(IHttpClientFactory factory, PushOptions options, TimeProvider clock) : IDisposable
{
    /// <summary>Name of the HTTP client.</summary>
    public const string HttpName = "wechat";

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1);
    private string _token = "";
    private DateTimeOffset _until;

    /// <summary>Sends a template message.</summary>
    /// <returns>WeChat's error code, 0 when it took the message, and its words.</returns>
    public async Task<(int Code, string Text)> SendTemplateAsync(object message, CancellationToken cancellationToken)
    {
        var answer = await CallAsync("cgi-bin/message/template/send", message, stale: null, cancellationToken);
        if (answer.Error is 40001 or 40014 or 42001)
        {
            // the token ended early: somebody reset it, or the secret was changed
            answer = await CallAsync("cgi-bin/message/template/send", message, stale: _token, cancellationToken);
        }

        return (answer.Error, answer.Words);
    }

    public void Dispose() => _one.Dispose();

    private async Task<Answer> CallAsync(string path, object body, string? stale, CancellationToken cancellationToken)
    {
        var (token, refused) = await TokenAsync(stale, cancellationToken);
        return refused ?? await PostAsync($"{path}?access_token={Uri.EscapeDataString(token)}", body, cancellationToken);
    }

    private async Task<(string Token, Answer? Refused)> TokenAsync(string? stale, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var force = stale is not null && stale == _token;
            if (!force && _token.Length > 0 && clock.GetUtcNow() < _until)
            {
                return (_token, null);
            }

            var asked = clock.GetUtcNow();
            var answer = await PostAsync(
                "cgi-bin/stable_token",
                new { grant_type = "client_credential", appid = options.WeChat.AppId, secret = options.WeChat.AppSecret, force_refresh = force },
                cancellationToken);
            if (answer.AccessToken is not { Length: > 0 } token)
            {
                return ("", answer);
            }

            (_token, _until) = (token, asked + TimeSpan.FromSeconds(answer.ExpiresIn) - Margin);
            return (_token, null);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<Answer> PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var http = factory.CreateClient(HttpName);
        using var response = await http.PostAsJsonAsync(new Uri(options.WeChat.Address, path), body, cancellationToken);
        response.EnsureSuccessStatusCode();

        // sent as text/plain
        return JsonSerializer.Deserialize<Answer>(await response.Content.ReadAsStringAsync(cancellationToken)) ?? new Answer { Error = -1, Words = "empty answer" };
    }

    private sealed record Answer
    {
        [JsonPropertyName("errcode")]
        public int Error { get; init; }

        [JsonPropertyName("errmsg")]
        public string Words { get; init; } = "";

        [JsonPropertyName("access_token")]
        public string? AccessToken { get; init; }

        [JsonPropertyName("expires_in")]
        public int ExpiresIn { get; init; }
    }
}
