namespace CooPortal.Operations.Spreadsheets;

/// <summary>Names of columns and cells: A, AB, C12.</summary>
public static class CellName
{
    private const int Letters = 26;

    /// <param name="column">Counted from 1.</param>
    public static string OfColumn(int column) =>
        column <= Letters ? ((char)('A' + column - 1)).ToString() : OfColumn((column - 1) / Letters) + OfColumn(((column - 1) % Letters) + 1);

    /// <summary>Column and row of a name; zeros for what is none.</summary>
    public static (int Column, int Row) Parse(ReadOnlySpan<char> name)
    {
        var (column, row, i) = (0, 0, 0);
        for (; i < name.Length && name[i] is >= 'A' and <= 'Z' && column < 20_000; i++)
        {
            column = (column * Letters) + (name[i] - 'A' + 1);
        }

        for (; i < name.Length && char.IsAsciiDigit(name[i]) && row < 100_000_000; i++)
        {
            row = (row * 10) + (name[i] - '0');
        }

        return (column, row);
    }
}
