using System.Globalization;

namespace CooPortal.Forms.Formatters;

/// <summary>Numbers with commas between thousands and no zeros that mean nothing.</summary>
public static class NumberFormatter
{
    public static string Format(decimal number) => number.ToString("#,##0.#####", CultureInfo.InvariantCulture);
}
