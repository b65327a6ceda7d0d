namespace CooPortal.PrintAgent.Pairings;

/// <summary>This agent's relation to one trusted portal.</summary>
public sealed record Pairing
{
    /// <summary>Origin from the agent's own list.</summary>
    public required string Portal { get; init; }

    /// <summary>Id of the public key.</summary>
    public required string KeyId { get; init; }

    /// <summary>PKCS#8 of the private key.</summary>
    public required byte[] PrivateKey { get; init; }

    /// <summary>When the key was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>False until the portal's user has confirmed and the stream was accepted once.</summary>
    public bool Confirmed { get; init; }
}
