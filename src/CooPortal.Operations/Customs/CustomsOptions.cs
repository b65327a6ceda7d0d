using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;

namespace CooPortal.Operations.Customs;

/// <summary>Configuration section <c>Customs</c>.</summary>
public sealed record CustomsOptions
{
    public const string Section = "Customs";

    /// <summary>Address of customs' interface, ending with a slash.</summary>
    public required Uri Address { get; init; }

    /// <summary>Our name in envelopes.</summary>
    public string Self { get; init; } = "portal";

    /// <summary>Customs' name in envelopes.</summary>
    public string Partner { get; init; } = "customs";

    /// <summary>Keys that sign what we send.</summary>
    public IReadOnlyList<CustomsKeyOptions> Outgoing { get; init; } = [];

    /// <summary>Keys that verify customs' answers.</summary>
    public IReadOnlyList<CustomsKeyOptions> Incoming { get; init; } = [];

    /// <summary>How long one call may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the outbox is looked at without being woken.</summary>
    public TimeSpan SendEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the mailbox is pulled.</summary>
    public TimeSpan PullEvery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many messages one pull asks for.</summary>
    public int BatchSize { get; init; } = 50;

    public PartnerIdentity ToIdentity() => new()
    {
        Self = Self,
        Partner = Partner,
        Outgoing = new KeyRing(Outgoing.Select(key => key.ToKey())),
        Incoming = new KeyRing(Incoming.Select(key => key.ToKey())),
    };
}
