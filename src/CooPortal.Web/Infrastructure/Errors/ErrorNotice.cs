namespace CooPortal.Web.Infrastructure.Errors;

/// <summary>A sentence that a gate leaves for the error page.</summary>
public static class ErrorNotice
{
    public static object Key { get; } = new();

    public static string? Of(HttpContext context) => context.Items[Key] as string;
}
