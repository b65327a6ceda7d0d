using CooPortal.Operations.Accounts;

namespace CooPortal.Operations.Cards;

/// <summary>What a browser asks a card for.</summary>
public sealed record BeginCardChallengeInput
{
    public required CardChallengePurpose Purpose { get; init; }

    /// <summary>Value of the binding cookie.</summary>
    public required string BindingToken { get; init; }

    public required string RemoteAddress { get; init; }

    public required string Browser { get; init; }

    /// <summary>Session that asks; null for login and registration.</summary>
    public Guid? SessionId { get; init; }

    public Guid? EnterpriseId { get; init; }

    public string EnterpriseName { get; init; } = "";

    /// <summary>Lines of <see cref="PrintProtocol.StatementPayload"/> to sign over; a picture must be named in them.</summary>
    public byte[]? Payload { get; init; }

    /// <summary>PNG shown beside the payload.</summary>
    public byte[]? Picture { get; init; }

    /// <summary>Local address where the browser goes afterwards.</summary>
    public string ReturnUrl { get; init; } = "/";
}
