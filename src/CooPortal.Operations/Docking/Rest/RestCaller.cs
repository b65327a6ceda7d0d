using CooPortal.Domain.Accounts;

namespace CooPortal.Operations.Docking.Rest;

/// <summary>Whose bearer key a request carries.</summary>
public sealed record RestCaller
{
    /// <summary>Acts for the key's enterprise under the key's name, with the rights of an operator.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The row of the key.</summary>
    public required Guid DockingKeyId { get; init; }

    public required RestScopes Scopes { get; init; }
}
