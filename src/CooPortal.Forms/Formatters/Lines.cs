namespace CooPortal.Forms.Formatters;

/// <summary>Joins what is there, one below the other.</summary>
public static class Lines
{
    public static string Of(params IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!.Trim()));
}
