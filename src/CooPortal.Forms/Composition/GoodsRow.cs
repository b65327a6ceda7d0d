namespace CooPortal.Forms.Composition;

/// <summary>Lines of the cells of one row of the goods table; a cell may be shorter than the row.</summary>
/// <param name="Cells">One list of lines for each column.</param>
/// <param name="OnContinuation">Belongs on a continuation sheet whatever room the first has.</param>
internal sealed record GoodsRow(IReadOnlyList<IReadOnlyList<string>> Cells, bool OnContinuation = false)
{
    public int LineCount => Cells.Max(cell => cell.Count);

    public (GoodsRow Head, GoodsRow Tail) SplitAfter(int lines) => (
        this with { Cells = [.. Cells.Select(cell => cell.Take(lines).ToList())] },
        this with { Cells = [.. Cells.Select(cell => cell.Skip(lines).ToList())] });
}
