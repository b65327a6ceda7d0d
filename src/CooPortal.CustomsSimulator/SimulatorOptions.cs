using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;

namespace CooPortal.CustomsSimulator;

/// <summary>Configuration section <c>Simulator</c>.</summary>
public sealed record SimulatorOptions
{
    public const string Section = "Simulator";

    /// <summary>Loopback port; 0 takes a free one.</summary>
    public int Port { get; init; } = 5090;

    /// <summary>Folder of everything that must survive.</summary>
    public string Data { get; init; } = ".data/customs";

    /// <summary>Own name in envelopes.</summary>
    public string Self { get; init; } = "customs";

    /// <summary>The portal's name in envelopes.</summary>
    public string Partner { get; init; } = "portal";

    /// <summary>Keys that sign answers.</summary>
    public IReadOnlyList<KeyOptions> Outgoing { get; init; } = [];

    /// <summary>Keys that verify what comes.</summary>
    public IReadOnlyList<KeyOptions> Incoming { get; init; } = [];

    /// <summary>How long a review takes.</summary>
    public TimeSpan ReviewTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long after the approval the layout follows.</summary>
    public TimeSpan LayoutTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often waiting work is looked at.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromMilliseconds(200);

    public string OfficerLogin { get; init; } = "officer";

    /// <summary>Password of the officer's console; without one nobody gets in.</summary>
    public string OfficerPassword { get; init; } = "";

    public Faults.FaultSettings Faults { get; init; } = new();

    public PartnerIdentity ToIdentity() => new()
    {
        Self = Self,
        Partner = Partner,
        Outgoing = new KeyRing(Outgoing.Select(key => key.ToKey())),
        Incoming = new KeyRing(Incoming.Select(key => key.ToKey())),
    };
}
