using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using CooPortal.Web.Tests.Features.RestApi;

namespace CooPortal.Web.Tests.Nodes;

/// <summary>The exporter's ERP: declares certificates by the REST API, and where it gets no answer asks again with the same key.</summary>
/// <param name="token">Its key.</param>
/// <param name="send">Carries a request with a relative address to the portal.</param>
internal sealed class Declarant(string token, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private int repeated;

    /// <summary>Requests that came to no answer and were sent again.</summary>
    public int Repeated => repeated;

    /// <param name="key">Names the order; sent again it is the same certificate.</param>
    /// <param name="fate">Word in the goods description that customs' rules look for.</param>
    /// <returns>The certificate, which the portal says is declared.</returns>
    public async Task<Guid> DeclareAsync(string key, string fate, CancellationToken cancellationToken)
    {
        var created = await AskAsync("/api/v1/certificates", Order(key, fate).ToJsonString(), $"{key}-create", 201, cancellationToken);
        await AskAsync($"/api/v1/certificates/{created.Id}/declaration", null, $"{key}-declare", 202, cancellationToken);
        return created.Id;
    }

    private static JsonObject Order(string key, string fate)
    {
        var certificate = RestStage.Certificate();
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        var header = certificate["header"]!;
        (header["applicationDate"], header["invoiceDate"]) = ($"{today:yyyy-MM-dd}", $"{today:yyyy-MM-dd}");
        header["shipmentDate"] = $"{today.AddDays(1):yyyy-MM-dd}";
        var goods = certificate["goods"]![0]!;
        goods["description"] = $"{(string)goods["description"]!} {fate}".TrimEnd();
        header["invoiceNumber"] = key;
        return certificate;
    }

    private async Task<RestReply> AskAsync(string path, string? body, string key, int expected, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryAsync(path, body, key, cancellationToken) is { } reply)
            {
                return reply.Status == expected ? reply : throw new InvalidOperationException($"{path} answered {reply.Status}: {reply.Text}");
            }

            Interlocked.Increment(ref repeated);
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <returns>Null where it is to be sent again.</returns>
    private async Task<RestReply?> TryAsync(string path, string? body, string key, CancellationToken cancellationToken)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        attempt.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", key);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        try
        {
            using var response = await send(request, attempt.Token);
            var reply = await RestReply.OfAsync(response);
            return reply.Status is 429 or >= 500 || (reply.Status == 409 && reply.Problem == "still-running") ? null : reply;
        }
        catch (Exception unanswered) when (unanswered is HttpRequestException or IOException or SocketException || (unanswered is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}
