using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.GoodsImport;

/// <summary>A goods sheet that was read and waits for the user's yes.</summary>
public sealed record GoodsSheet
{
    public required string FileName { get; init; }

    /// <summary>Lines without fault, in the order of the sheet.</summary>
    public required IReadOnlyList<GoodsItem> Lines { get; init; }

    public required IReadOnlyList<GoodsProblem> Problems { get; init; }

    /// <summary>Rows that have a fault and are left out.</summary>
    public required int BadRows { get; init; }

    /// <summary>Lines that lack something that declaring will ask for.</summary>
    public int Incomplete { get; init; }
}
