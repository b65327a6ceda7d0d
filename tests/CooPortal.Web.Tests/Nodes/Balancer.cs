using System.Collections.Concurrent;
using System.Net.Sockets;

namespace CooPortal.Web.Tests.Nodes;

/// <summary>
/// A load balancer in small: asks each node again and again whether it is ready, gives requests to the ready ones in turn, and to the next one
/// only where the connection was refused, so that nothing was sent.
/// </summary>
internal sealed class Balancer : IAsyncDisposable
{
    private static readonly TimeSpan AsksEvery = TimeSpan.FromMilliseconds(200);

    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentDictionary<Uri, bool> ready = new();
    private readonly Task watch;
    private int turn;

    public Balancer(IEnumerable<string> origins)
    {
        Uri[] nodes = [.. origins.Select(origin => new Uri(origin))];
        watch = Task.WhenAll(nodes.Select(WatchAsync));
    }

    public int Ready => ready.Count(node => node.Value);

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!;
        for (var attempt = 1; ; attempt++)
        {
            Uri[] nodes = [.. ready.Where(node => node.Value).Select(node => node.Key).OrderBy(node => node.Port)];
            if (nodes.Length == 0)
            {
                throw new InvalidOperationException("No node is ready.");
            }

            request.RequestUri = new Uri(nodes[(uint)Interlocked.Increment(ref turn) % nodes.Length], path);
            try
            {
                return await http.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException refused) when (attempt < 3 && refused.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
            {
                // nothing was sent
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await watch;
        end.Dispose();
        http.Dispose();
    }

    private async Task WatchAsync(Uri node)
    {
        using var asks = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var answer = await asks.GetAsync(new Uri(node, "/health/ready"), end.Token);
                ready[node] = answer.IsSuccessStatusCode;
            }
            catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException)
            {
                ready[node] = false;
            }

            await Task.Delay(AsksEvery, CancellationToken.None);
        }
    }
}
