namespace CooPortal.PrintProtocol;

/// <summary>Header names of the signed calls.</summary>
public static class AgentHeaders
{
    /// <summary>Key id: SHA-256 of the agent's public key (SubjectPublicKeyInfo), lower-case hex.</summary>
    public const string Key = "Coo-Key";

    /// <summary>The agent's clock, ISO 8601 in UTC to the second.</summary>
    public const string Time = "Coo-Time";

    /// <summary>The request's signature, base64.</summary>
    public const string Signature = "Coo-Signature";

    /// <summary>The attempt's token; never in an address, so that no log holds it.</summary>
    public const string Token = "Coo-Token";

    /// <summary>On refusals: the portal's clock, so that an agent with a wrong clock can correct itself.</summary>
    public const string ServerTime = "Coo-Server-Time";
}
