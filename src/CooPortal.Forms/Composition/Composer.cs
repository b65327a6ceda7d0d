using CooPortal.Domain.Certificates;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Composition;

/// <summary>Sets a certificate's texts into a layout: decides line breaks, sizes, sheets. Draws nothing.</summary>
internal sealed class Composer(CertificateFormInput input, FormLayout layout, FormRenderOptions options)
{
    private const double RowGap = 1;

    private readonly List<PlacedLine> _lines = [];
    private readonly List<Place> _ticks = [];
    private readonly List<PlacedBox> _boxes = [];
    private readonly List<(Box Box, string Remainder)> _annex = [];

    /// <exception cref="BoxOverflowException">A text is larger than its box.</exception>
    /// <exception cref="UnprintableCharacterException">No font has a character.</exception>
    public IReadOnlyList<Sheet> Compose()
    {
        var sheets = new List<Sheet>();
        PlaceBoxes(layout.First, 1);
        var pages = Goods();
        if (pages.Count > 0)
        {
            PlaceGoods(pages[0], layout.First.Goods!.Value, 1);
        }
        sheets.Add(TakeSheet(layout.First));
        for (var number = 2; number <= pages.Count; number++)
        {
            PlaceBoxes(layout.Continuation!, number);
            PlaceGoods(pages[number - 1], layout.Continuation!.Goods!.Value, number);
            sheets.Add(TakeSheet(layout.Continuation));
        }
        return sheets;
    }

    private Sheet TakeSheet(SheetLayout sheet)
    {
        var composed = new Sheet(sheet, [.. _lines], [.. _ticks], [.. sheet.Boxes.SelectMany(box => box.Stamps)], [.. _boxes]);
        _lines.Clear();
        _ticks.Clear();
        _boxes.Clear();
        return composed;
    }

    private void PlaceBoxes(SheetLayout sheet, int number)
    {
        foreach (var box in sheet.Boxes.Where(box => options.HasFrame || !box.OnFullFormOnly))
        {
            try
            {
                PlaceContent(box, number);
                foreach (var part in box.Parts)
                {
                    PlacePart(box, part, number);
                }
            }
            catch (MissingGlyphException missing)
            {
                throw new UnprintableCharacterException(missing.Character, box.Number, missing);
            }
        }
    }

    private void PlaceContent(Box box, int sheet)
    {
        if (box.Content is null || Clean(box.Content(input)) is not { Length: > 0 } text)
        {
            return;
        }
        var area = BoxGeometry.ContentArea(box);
        var fitted = TextFitter.Fit(text, box, area, layout.Words.SeeAttachment);
        // A continuation sheet repeats its boxes; the rest of an overfull one is printed once.
        if (fitted.Rest.Length > 0 && sheet == 1)
        {
            _annex.Add((box, fitted.Rest));
        }
        Put(box, sheet, area, fitted.Lines, fitted.Style, box.Align);
    }

    private void PlacePart(Box box, BoxPart part, int sheet)
    {
        var (x, y) = (box.Place.X + part.Right, box.Place.Y + part.Down);
        switch (part)
        {
            case FillLine fill when Clean(fill.Content(input)) is { Length: > 0 } text:
                var label = fill.Label.Length == 0 ? 0 : Typefaces.Of(FontRole.Caption).WidthOf(fill.Label) + 1.2;
                var area = new Place(x + label, y, fill.Width - label, Typefaces.LineHeight(Typefaces.Of(fill.Font)) + 0.3);
                var line = new Box { Number = box.Number, Caption = box.Caption, Place = area, Font = fill.Font, Overflow = Overflow.ShrinkOrRefuse(5.5) };
                var fitted = TextFitter.Fit(text.Replace('\n', ' '), line, area);
                var baseline = BoxGeometry.Baseline(y, 0, Typefaces.Of(fill.Font));
                _lines.Add(new PlacedLine(fitted.Lines[0], BoxGeometry.Anchor(area, fill.Align), baseline, fitted.Style, fill.Align));
                _boxes.Add(new PlacedBox(sheet, box.Number, box.Place, Ink(area, fitted.Lines, fitted.Style, fill.Align), fitted.Lines[0], fitted.Style.Size));
                break;
            case Tick tick when tick.IsTicked(input):
                _ticks.Add(new Place(x, y, BoxGeometry.TickSize, BoxGeometry.TickSize));
                _boxes.Add(new PlacedBox(sheet, box.Number, box.Place, _ticks[^1], $"[X] {tick.Label}", 0));
                break;
        }
    }

    private IReadOnlyList<GoodsPage> Goods()
    {
        if (layout.Goods is not { } table || layout.First.Goods is not { } place)
        {
            return [];
        }
        var style = Typefaces.Of(FontRole.Goods);
        var rows = Rows(table, style, place.Width);
        var running = table.Columns.Select((column, index) => column.Running is { } text ? BreakCell(text(input), table, index, place.Width, style) : []).Aggregate((a, b) => a.Count > 0 ? a : b);
        var head = table.HeadHeight + (2 * BoxGeometry.Padding);
        var next = layout.Continuation?.Goods?.Height ?? 0;
        var pages = new GoodsPaginator(Typefaces.LineHeight(style), RowGap, place.Height - head, next - head).Paginate(rows, running);
        return pages.Count == 1 || layout.Continuation is not null
            ? pages
            : throw new BoxOverflowException(new BoxOverflow(table.Columns[0].Number, table.Columns[0].Caption, rows.Sum(row => row.LineCount), (int)((place.Height - head) / Typefaces.LineHeight(style))));
    }

    private List<GoodsRow> Rows(GoodsTable table, TextStyle style, double width)
    {
        var goods = input.Certificate.Goods.OrderBy(line => line.LineNumber).ToList();
        var rows = goods.ConvertAll(line => new GoodsRow([.. table.Columns.Select((column, index) =>
            column.Cell is { } cell ? BreakCell(Text(column, cell, line), table, index, width, style) : [])]));
        if (Clean(table.Ending?.Invoke(input) ?? "") is { Length: > 0 } ending)
        {
            // The end mark never stands alone on a sheet: it belongs to the last row.
            var lines = BreakCell(ending, table, Description(table), width, style);
            rows = rows.Count == 0 ? [Only(table, lines)] : [.. rows.Take(rows.Count - 1), Under(rows[^1], Description(table), lines)];
        }
        if (Clean(table.AfterEnd?.Invoke(input) ?? "") is { Length: > 0 } after)
        {
            rows.Add(Only(table, BreakCell(after, table, Description(table), width, style)));
        }
        foreach (var (box, rest) in _annex)
        {
            rows.Add(Only(table, BreakCell($"{layout.Words.ContinuedOf(box.Number)}\n{rest}", table, Description(table), width, style)) with { OnContinuation = true });
        }
        return rows;
    }

    private string Text(GoodsColumn column, Func<GoodsItem, CertificateFormInput, string> cell, GoodsItem line) =>
        options.Hyphenate && column.HoldsDescription ? Hyphenation.Allow(cell(line, input)) : cell(line, input);

    private static List<string> BreakCell(string text, GoodsTable table, int column, double width, TextStyle style)
    {
        var place = table.ColumnPlaces(new Place(0, 0, width, 0))[column];
        try
        {
            return Clean(text) is { Length: > 0 } clean ? [.. LineBreaker.Break(clean, style, place.Width - (2 * BoxGeometry.Padding)).Select(line => line.Text)] : [];
        }
        catch (MissingGlyphException missing)
        {
            throw new UnprintableCharacterException(missing.Character, table.Columns[column].Number, missing);
        }
    }

    private static int Description(GoodsTable table) => table.Columns.ToList().FindIndex(column => column.HoldsDescription);

    private static GoodsRow Only(GoodsTable table, List<string> lines) =>
        new([.. table.Columns.Select(column => column.HoldsDescription ? lines : [])]);

    private static GoodsRow Under(GoodsRow row, int column, List<string> lines) =>
        row with { Cells = [.. row.Cells.Select((cell, index) => index == column ? [.. cell, "", .. lines] : cell)] };

    private void PlaceGoods(GoodsPage page, Place place, int sheet)
    {
        var table = layout.Goods!;
        var style = Typefaces.Of(FontRole.Goods);
        var lineHeight = Typefaces.LineHeight(style);
        var columns = table.ColumnPlaces(place);
        var top = place.Y + table.HeadHeight + BoxGeometry.Padding;
        for (var index = 0; index < columns.Count; index++)
        {
            var column = table.Columns[index];
            var area = columns[index].Inset(BoxGeometry.Padding);
            var texts = new List<(string Text, double Top)>();
            if (column.Running is not null)
            {
                texts.AddRange(page.Running.Select((line, number) => (line, top + (number * lineHeight))));
            }
            var rowTop = top;
            foreach (var row in page.Rows)
            {
                texts.AddRange(row.Cells[index].Select((line, number) => (line, rowTop + (number * lineHeight))));
                rowTop += (row.LineCount * lineHeight) + RowGap;
            }
            if (page.Continues && column.HoldsDescription)
            {
                texts.Add((layout.Words.SeeAttachment, place.Bottom - BoxGeometry.Padding - lineHeight));
            }
            if (texts.Count == 0)
            {
                continue;
            }
            _lines.AddRange(texts.Select(text => new PlacedLine(text.Text, BoxGeometry.Anchor(area, column.Align), BoxGeometry.Baseline(text.Top, 0, style), style, column.Align)));
            var ink = new Place(area.X, texts[0].Top, area.Width, texts[^1].Top + lineHeight - texts[0].Top);
            _boxes.Add(new PlacedBox(sheet, column.Number, columns[index], ink, string.Join('\n', texts.Select(text => text.Text)), style.Size));
        }
    }

    private void Put(Box box, int sheet, Place area, IReadOnlyList<string> lines, TextStyle style, TextAlign align)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            _lines.Add(new PlacedLine(lines[index], BoxGeometry.Anchor(area, align), BoxGeometry.Baseline(area.Y, index, style), style, align));
        }
        _boxes.Add(new PlacedBox(sheet, box.Number, box.Place, Ink(area, lines, style, align), string.Join('\n', lines), style.Size));
    }

    private static Place Ink(Place area, IReadOnlyList<string> lines, TextStyle style, TextAlign align)
    {
        var width = lines.Max(line => style.WidthOf(line));
        var x = align switch
        {
            TextAlign.Left => area.X,
            TextAlign.Centre => area.X + ((area.Width - width) / 2),
            TextAlign.Right => area.Right - width,
            _ => throw new ArgumentOutOfRangeException(nameof(align)),
        };
        return new Place(x, area.Y, width, lines.Count * Typefaces.LineHeight(style));
    }

    private static string Clean(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
}
