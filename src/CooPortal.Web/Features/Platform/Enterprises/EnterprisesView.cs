namespace CooPortal.Web.Features.Platform.Enterprises;

public sealed record EnterprisesView
{
    public required string Search { get; init; }

    public required IReadOnlyList<EnterpriseLine> Lines { get; init; }

    /// <summary>More companies match than are shown.</summary>
    public bool HasMore { get; init; }
}
