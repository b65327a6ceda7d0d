using System.Net;
using System.Net.Sockets;

namespace CooPortal.Operations.Push;

/// <summary>
/// Which addresses the portal calls for a company: public ones, those networks that the deployment names, and this computer in Development.
/// Judged at every connection by the address that is really dialled, so that a name which changes its mind gains nothing.
/// </summary>
public sealed class WebhookTargets(PushOptions options)
{
    private static readonly IReadOnlyList<IPNetwork> closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // everything else in IPv6 is this computer, the local network, or a way to carry IPv4
    private static readonly IPNetwork publicIpv6 = IPNetwork.Parse("2000::/3");

    private readonly IReadOnlyList<IPNetwork> _named = [.. options.Webhook.AllowedNetworks.Select(network => IPNetwork.Parse(network))];

    /// <summary>What is wrong with an address that somebody typed; null when nothing is.</summary>
    public string? ProblemOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            return "请填写完整的网址，例如 https://erp.example.com/coo。";
        }

        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            return "网址不能含用户名、密码或 #。";
        }

        if (!PushOptions.IsSafe(address, options.AllowLoopback))
        {
            return "网址须以 https:// 开头。";
        }

        return IPAddress.TryParse(address.IdnHost, out var ip) ? (IsOpen(ip) ? null : Closed) : IsLocalName(address.IdnHost) && !(options.AllowLoopback && address.IsLoopback) ? Closed : null;
    }

    /// <summary>Whether this address may be dialled.</summary>
    public bool IsOpen(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (_named.Any(network => network.Contains(plain)) || (options.AllowLoopback && IPAddress.IsLoopback(plain)))
        {
            return true;
        }

        return (plain.AddressFamily == AddressFamily.InterNetwork || publicIpv6.Contains(plain)) && !closed.Any(network => network.Contains(plain));
    }

    /// <summary>Dials the first address of the name that may be dialled.</summary>
    /// <exception cref="TargetForbiddenException">none of them may</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var open = (await Dns.GetHostAddressesAsync(target.Host, cancellationToken)).Where(IsOpen).ToArray();
        if (open.Length == 0)
        {
            throw new TargetForbiddenException(Closed);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private const string Closed = "网址指向本机或内部网络，门户不能访问。";

    private static bool IsLocalName(string host) =>
        !host.Contains('.', StringComparison.Ordinal) || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
