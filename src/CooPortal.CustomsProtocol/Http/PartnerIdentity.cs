using CooPortal.CustomsProtocol.Envelopes;

namespace CooPortal.CustomsProtocol.Http;

/// <summary>Who we are, who the partner is, and the keys of both directions.</summary>
public sealed record PartnerIdentity
{
    public required string Self { get; init; }

    public required string Partner { get; init; }

    /// <summary>What people call the partner, for sentences.</summary>
    public string PartnerTitleZh { get; init; } = "海关";

    /// <summary>Sign what we send and what we answer.</summary>
    public required KeyRing Outgoing { get; init; }

    /// <summary>Verify what comes from the partner.</summary>
    public required KeyRing Incoming { get; init; }
}
