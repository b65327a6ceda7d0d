namespace CooPortal.Operations.Accounts;

/// <summary>A failed try; five in 15 minutes lock the account for that kind of browser (security.md §2).</summary>
public sealed class LoginFailure
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Lower-cased name as typed; unknown names count too.</summary>
    public required string NormalisedUserName { get; init; }

    /// <summary>Hash of the device cookie when this browser is known to the account; empty for unknown browsers.</summary>
    public string DeviceHash { get; init; } = "";

    public DateTime At { get; init; }
}
