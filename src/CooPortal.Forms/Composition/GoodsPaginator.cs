namespace CooPortal.Forms.Composition;

/// <summary>
/// Spreads the goods over sheets. A row stays whole unless it is higher than a whole sheet; the last line of a sheet that is followed by
/// another is kept for (SEE ATTACHMENT).
/// </summary>
/// <param name="lineHeight">Distance of base lines in millimetres.</param>
/// <param name="rowGap">Space under a row in millimetres.</param>
/// <param name="firstHeight">Height for rows on the first sheet.</param>
/// <param name="nextHeight">Height for rows on each further sheet.</param>
internal sealed class GoodsPaginator(double lineHeight, double rowGap, double firstHeight, double nextHeight)
{
    public IReadOnlyList<GoodsPage> Paginate(IReadOnlyList<GoodsRow> rows, IReadOnlyList<string> running)
    {
        var pages = new List<GoodsPage>();
        var waiting = new LinkedList<GoodsRow>(rows);
        var runningDone = 0;
        while (true)
        {
            var first = pages.Count == 0;
            var height = first ? firstHeight : nextHeight;
            var runningLeft = running.Count - runningDone;
            if (runningLeft <= LinesIn(height) && waiting.Sum(HeightOf) - rowGap <= height + 1e-6 && !(first && waiting.Any(row => row.OnContinuation)))
            {
                pages.Add(new GoodsPage([.. waiting], [.. running.Skip(runningDone)], Continues: false));
                return pages;
            }
            if (LinesIn(nextHeight) < 4)
            {
                throw new InvalidOperationException("The goods need a continuation sheet and the form has none.");
            }
            height -= lineHeight;
            var beside = Math.Min(runningLeft, LinesIn(height));
            pages.Add(new GoodsPage(TakeRows(waiting, height, first), [.. running.Skip(runningDone).Take(beside)], Continues: true));
            runningDone += beside;
        }
    }

    private List<GoodsRow> TakeRows(LinkedList<GoodsRow> waiting, double height, bool first)
    {
        var taken = new List<GoodsRow>();
        var used = 0.0;
        while (waiting.First is { Value: var row } && !(first && row.OnContinuation))
        {
            if (used + HeightOf(row) - rowGap <= height + 1e-6)
            {
                taken.Add(row);
                waiting.RemoveFirst();
                used += HeightOf(row);
                continue;
            }
            // A row that no sheet can hold whole begins here, if more than a line or two of it can; any other waits for the next sheet.
            var lines = LinesIn(height - used);
            if ((HeightOf(row) - rowGap > nextHeight - lineHeight && lines > 2) || taken.Count == 0)
            {
                var (head, tail) = row.SplitAfter(lines);
                taken.Add(head);
                waiting.RemoveFirst();
                waiting.AddFirst(tail);
            }
            break;
        }
        return taken;
    }

    private double HeightOf(GoodsRow row) => (row.LineCount * lineHeight) + rowGap;

    private int LinesIn(double height) => (int)Math.Floor((height / lineHeight) + 1e-6);
}
