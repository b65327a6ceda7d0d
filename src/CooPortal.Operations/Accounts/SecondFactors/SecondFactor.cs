namespace CooPortal.Operations.Accounts.SecondFactors;

/// <summary>The secret that a person's authenticator app shares with the portal (RFC 6238).</summary>
public sealed class SecondFactor
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid UserId { get; init; }

    /// <summary>20 bytes; encrypted at rest.</summary>
    public required byte[] Secret { get; set; }

    /// <summary>The session that was shown the secret; another one gets another secret.</summary>
    public Guid SetUpSessionId { get; set; }

    /// <summary>When its first code was right; null while it is being set up.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>Time step of the last code that was taken; it and those before it are used up.</summary>
    public long LastStep { get; set; }

    /// <summary>The secret of the phone that is to take over; empty while none is. Encrypted at rest.</summary>
    public byte[] NextSecret { get; set; } = [];

    /// <summary>The session that is shown it.</summary>
    public Guid? NextSessionId { get; set; }

    /// <summary>Until when its first code is waited for.</summary>
    public DateTime? NextUntil { get; set; }
}
