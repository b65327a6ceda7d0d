using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;

namespace CooPortal.Protocol.Tests.Simulator;

/// <summary>The secrets of these tests, as the portal and as the simulator see them.</summary>
internal static class Keys
{
    private static readonly string ToCustoms = Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray());
    private static readonly string ToPortal = Convert.ToBase64String(Enumerable.Repeat((byte)2, 32).ToArray());

    public static PartnerIdentity Portal { get; } = new()
    {
        Self = "portal",
        Partner = "customs",
        Outgoing = Ring("to-customs", ToCustoms),
        Incoming = Ring("to-portal", ToPortal),
    };

    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Simulator:Incoming:0:Id"] = "to-customs",
        ["Simulator:Incoming:0:Secret"] = ToCustoms,
        ["Simulator:Incoming:0:NotAfter"] = "2099-01-01T00:00:00Z",
        ["Simulator:Outgoing:0:Id"] = "to-portal",
        ["Simulator:Outgoing:0:Secret"] = ToPortal,
        ["Simulator:Outgoing:0:NotAfter"] = "2099-01-01T00:00:00Z",
    };

    private static KeyRing Ring(string id, string secret)
        => new([new MessageKey { Id = id, Secret = Convert.FromBase64String(secret), NotAfter = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc) }]);
}
