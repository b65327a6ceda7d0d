namespace CooPortal.Forms.Layouts;

/// <summary>The goods table of a form; the columns are the same on every sheet, place and height differ.</summary>
public sealed record GoodsTable
{
    public required IReadOnlyList<GoodsColumn> Columns { get; init; }

    /// <summary>Height of the row of captions in millimetres.</summary>
    public required double HeadHeight { get; init; }

    /// <summary>What stands under the last line, in the column of the description: end mark and total.</summary>
    public Func<CertificateFormInput, string>? Ending { get; init; }

    /// <summary>What stands below the end mark.</summary>
    public Func<CertificateFormInput, string>? AfterEnd { get; init; }

    public FontRole CaptionFont { get; init; } = FontRole.Caption;

    /// <summary>The columns' places in a table that stands at <paramref name="table"/>.</summary>
    public IReadOnlyList<Place> ColumnPlaces(Place table)
    {
        var total = Columns.Sum(column => column.Share);
        var places = new List<Place>(Columns.Count);
        var x = table.X;
        foreach (var column in Columns)
        {
            var width = table.Width * column.Share / total;
            places.Add(new Place(x, table.Y, width, table.Height));
            x += width;
        }
        return places;
    }
}
