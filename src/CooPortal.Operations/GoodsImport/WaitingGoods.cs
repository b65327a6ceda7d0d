using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.GoodsImport;

/// <summary>What a user is shown of a goods sheet that waits for his yes; the lines themselves are kept in portions beside it.</summary>
public sealed record WaitingGoods
{
    /// <summary>Lines that a preview can show.</summary>
    public const int MostShown = 20;

    /// <summary>Tells this sheet from another that is uploaded in its place.</summary>
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>Lines without fault.</summary>
    public required int LineCount { get; init; }

    public required IReadOnlyList<GoodsItem> FirstLines { get; init; }

    public required IReadOnlyList<GoodsProblem> Problems { get; init; }

    public required int BadRows { get; init; }

    public required int Incomplete { get; init; }

    internal static WaitingGoods Of(GoodsSheet sheet) => new()
    {
        Id = Guid.CreateVersion7(),
        FileName = sheet.FileName,
        LineCount = sheet.Lines.Count,
        FirstLines = [.. sheet.Lines.Take(MostShown)],
        Problems = sheet.Problems,
        BadRows = sheet.BadRows,
        Incomplete = sheet.Incomplete,
    };
}
