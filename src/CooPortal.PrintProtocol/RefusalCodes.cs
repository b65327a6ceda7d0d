namespace CooPortal.PrintProtocol;

/// <summary>Why the portal refuses.</summary>
public static class RefusalCodes
{
    /// <summary>No such challenge, or not open any more.</summary>
    public const string ChallengeGone = "challenge-gone";

    /// <summary>The challenge's time is over.</summary>
    public const string ChallengeExpired = "challenge-expired";

    /// <summary>The signature does not fit the statement.</summary>
    public const string BadSignature = "bad-signature";

    /// <summary>Certificate not issued below a trusted root, not for signing, or revoked.</summary>
    public const string UntrustedCard = "untrusted-card";

    /// <summary>The card's certificate is outside its validity.</summary>
    public const string ExpiredCard = "expired-card";

    /// <summary>The card is not registered to an active user.</summary>
    public const string UnknownCard = "unknown-card";

    /// <summary>A card of the wrong kind or of another company.</summary>
    public const string WrongCard = "wrong-card";

    /// <summary>The clock of the caller is more than two minutes off.</summary>
    public const string Clock = "clock";

    /// <summary>The portal does not know the key (not confirmed yet, or gone).</summary>
    public const string UnknownKey = "unknown-key";

    /// <summary>The pairing was ended; the agent deletes its key.</summary>
    public const string Unpaired = "unpaired";

    /// <summary>The company was suspended by the platform; the pairing stays.</summary>
    public const string Suspended = "suspended";

    /// <summary>Attempt over, token wrong, job in another state, or a right withdrawn.</summary>
    public const string NotYours = "not-yours";

    /// <summary>The agent is older than the portal's minimum.</summary>
    public const string TooOld = "too-old";

    /// <summary>Too many calls in a minute; Retry-After says when the next one is welcome.</summary>
    public const string TooMany = "too-many";

    /// <summary>The message itself is malformed.</summary>
    public const string Malformed = "malformed";
}
