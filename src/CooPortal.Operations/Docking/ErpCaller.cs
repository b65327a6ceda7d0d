using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.Domain.Accounts;

namespace CooPortal.Operations.Docking;

/// <summary>Whose key signed a request.</summary>
public sealed record ErpCaller
{
    /// <summary>Acts for the key's enterprise, with the rights of an operator.</summary>
    public required Actor Actor { get; init; }

    public required string SocialCreditCode { get; init; }

    /// <summary>Signs the answers.</summary>
    public required MessageKey Answers { get; init; }
}
