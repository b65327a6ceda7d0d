using System.Globalization;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>Running numbers of a pad of forms: letters, then digits that count up.</summary>
public static class SerialNumbers
{
    /// <summary>The first number and those behind it.</summary>
    /// <exception cref="FormatException">it does not end in digits, or there are not enough of them</exception>
    public static IEnumerable<string> Following(string first, int count)
    {
        var digits = first.Reverse().TakeWhile(char.IsAsciiDigit).Take(18).Count();
        var (letters, start) = (first[..^digits], digits == 0 ? throw new FormatException("起始流水号须以数字结尾。") : long.Parse(first[^digits..], CultureInfo.InvariantCulture));
        return (start + count - 1).ToString(CultureInfo.InvariantCulture).Length > digits
            ? throw new FormatException("起始流水号的位数不够，请减少份数或换一个起始号。")
            : Enumerable.Range(0, count).Select(step => letters + (start + step).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'));
    }
}
