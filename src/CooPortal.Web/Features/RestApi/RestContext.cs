using CooPortal.Operations.Docking.Rest;

namespace CooPortal.Web.Features.RestApi;

/// <summary>What is known of a call of the REST API while it runs.</summary>
public static class RestContext
{
    private static readonly object requestKey = new();

    public static RestCaller RestCaller(this HttpContext context) =>
        context.Features.Get<RestCaller>() ?? throw new InvalidOperationException("The key was not checked; see RestKeyFilter.");

    /// <summary>The same whenever the same Idempotency-Key is sent; without one a new one.</summary>
    public static Guid RestRequestId(this HttpContext context)
    {
        if (context.Items[requestKey] is not Guid id)
        {
            context.Items[requestKey] = id = Guid.CreateVersion7();
        }

        return id;
    }

    public static void UseRestRequestId(this HttpContext context, Guid id) => context.Items[requestKey] = id;
}
