using CooPortal.Operations.Data;

namespace CooPortal.Web.Shared.Elements;

/// <summary>Footer of a list: how many, page size, and where the neighbours are (paging is by key, so there are no page numbers).</summary>
public sealed record PagerView
{
    /// <summary>Counts stop here; beyond, the exact number is not worth its query.</summary>
    public const int CountLimit = KeysetPage<object>.CountLimit;

    public static IReadOnlyList<int> Sizes { get; } = [20, 50, 100];

    public required int Total { get; init; }

    public required int Shown { get; init; }

    public int Size { get; init; } = 20;

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }

    /// <summary>Makes the link that shows the list with another page size; null hides the choice.</summary>
    public Func<int, string>? SizeHref { get; init; }

    public string TotalText => Total > CountLimit ? "10,000+" : Total.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
