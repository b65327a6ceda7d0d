namespace CooPortal.Web.Infrastructure.Security;

/// <summary>What was typed into a form that could not be taken, kept on the page that says why, to be sent again.</summary>
public sealed record StaleForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles)
{
    /// <summary>The form of a request, without passwords and without its token.</summary>
    public static StaleForm Of(HttpRequest request, IFormCollection form) => new(
        request.Path + request.QueryString,
        [.. form
            .Where(field => !field.Key.Equals("__RequestVerificationToken", StringComparison.Ordinal) && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => field.Value.Select(value => new KeyValuePair<string, string>(field.Key, value ?? "")))],
        form.Files.Count > 0);
}
