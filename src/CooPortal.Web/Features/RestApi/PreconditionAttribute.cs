namespace CooPortal.Web.Features.RestApi;

/// <summary>The call looks at If-Match.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PreconditionAttribute : Attribute
{
    public bool Required { get; init; }
}
