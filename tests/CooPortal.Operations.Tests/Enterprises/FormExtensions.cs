namespace CooPortal.Operations.Tests.Enterprises;

internal static class FormExtensions
{
    public static Dictionary<string, string?> With(this Dictionary<string, string?> form, string key, string? value) => new(form) { [key] = value };
}
