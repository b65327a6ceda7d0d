using CooPortal.Operations.Docking;

namespace CooPortal.Web.Features.RestApi;

/// <summary>What a key must be allowed for this call; without the attribute every key may.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class RequiresScopeAttribute(RestScopes scope) : Attribute
{
    public RestScopes Scope { get; } = scope;
}
