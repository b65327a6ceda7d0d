using CooPortal.Domain.Sealing;

namespace CooPortal.Web.Features.Seals.List;

/// <summary>The list of seals, or of signatures.</summary>
public sealed record SealListPage
{
    public required SealImageKind Kind { get; init; }

    public required IReadOnlyList<SealImage> Images { get; init; }

    /// <summary>Today in China.</summary>
    public required DateOnly Today { get; init; }

    public string Noun => SealNames.Of(Kind);

    public static string AddressOf(SealImageKind kind) => kind == SealImageKind.Seal ? "/seals/list" : "/seals/signatures";

    public static string NewAddressOf(SealImageKind kind) => $"/seals/edit?kind={kind}";

    /// <summary>What the toolbar may do with a line.</summary>
    public static string ActionsOf(SealImage image) => image.IsEnabled ? "edit disable" : "edit enable delete";
}
