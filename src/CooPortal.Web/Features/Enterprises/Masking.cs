namespace CooPortal.Web.Features.Enterprises;

/// <summary>Numbers of people's documents where they are only looked at (decisions.md 26).</summary>
public static class Masking
{
    /// <summary>The last four characters stay.</summary>
    public static string IdDocument(string? number) => number switch
    {
        null or "" => "",
        { Length: <= 4 } => new string('*', number.Length),
        _ => new string('*', number.Length - 4) + number[^4..],
    };
}
