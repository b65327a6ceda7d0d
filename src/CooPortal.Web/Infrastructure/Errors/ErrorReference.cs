using System.Diagnostics;

namespace CooPortal.Web.Infrastructure.Errors;

/// <summary>A short number, the same on the page and in the log line.</summary>
public static class ErrorReference
{
    public static string Of(HttpContext context)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        return trace.Length > 12 ? trace[..12].ToUpperInvariant() : trace;
    }
}
