using CooPortal.Web.Features.RestApi.Answers;

namespace CooPortal.Web.Features.RestApi;

/// <summary>A request that cannot be understood; the answer says why.</summary>
public sealed class RestRefusalException(RestAnswer answer) : Exception("The request was refused.")
{
    public RestAnswer Answer { get; } = answer;
}
