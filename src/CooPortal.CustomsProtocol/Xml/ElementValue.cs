using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace CooPortal.CustomsProtocol.Xml;

/// <summary>One value between its type and its text on the wire.</summary>
internal static partial class ElementValue
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";
    private const int MaxDecimals = 5;

    /// <summary>Times on the wire are China Standard Time, which has had no summer time since 1991; ours are UTC.</summary>
    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    public static string? ToWire(object? value, ElementAttribute element, FieldPath path)
    {
        var text = value switch
        {
            null => null,
            string s => Text(s, element, path),
            int i => i.ToString(CultureInfo.InvariantCulture),
            decimal d => Number(d, path),
            DateOnly date => date.ToString(DateFormat, CultureInfo.InvariantCulture),
            DateTime time => time.Add(ChinaStandardTime).ToString(TimeFormat, CultureInfo.InvariantCulture),
            bool flag => element.Flag[flag ? 0 : 1].ToString(),
            Enum code => code.ToString("d"),
            byte[] bytes => Convert.ToBase64String(bytes),
            _ => throw new InvalidOperationException($"{value.GetType().Name} is no element value."),
        };
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return CheckLength(text, element, path);
    }

    public static object? FromWire(string text, Type type, ElementAttribute element, FieldPath path)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target == typeof(string))
        {
            CheckLength(element.Lines ? LineBreaks.ToWire(text) : text, element, path);
            if (!element.Lines && text.AsSpan().ContainsAny('\r', '\n'))
            {
                throw Bad(ProtocolError.BadCharacter, path, "不允许换行");
            }

            return element.Lines ? LineBreaks.FromWire(text) : text;
        }

        var value = CheckLength(text.Trim(), element, path);
        return target switch
        {
            _ when target == typeof(int) => Integer(value, path),
            _ when target == typeof(decimal) => NumberShape().IsMatch(value)
                ? decimal.Parse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
                : throw Bad(ProtocolError.BadNumber, path, "应为数字，整数不超过 19 位，小数不超过 5 位"),
            _ when target == typeof(DateOnly) => Date(value, path),
            _ when target == typeof(DateTime) => Time(value, path),
            _ when target == typeof(bool) => FlagValue(value, element, path),
            _ when target.IsEnum => Code(value, target, path),
            _ when target == typeof(byte[]) => Bytes(value, path),
            _ => throw new InvalidOperationException($"{target.Name} is no element value."),
        };
    }

    private static string Text(string value, ElementAttribute element, FieldPath path)
    {
        if (!IsXmlText(value))
        {
            throw Bad(ProtocolError.BadCharacter, path, "含有报文不能传送的字符");
        }

        if (!element.Lines)
        {
            return value.AsSpan().ContainsAny('\r', '\n') ? throw Bad(ProtocolError.BadCharacter, path, "不允许换行") : value;
        }

        return LineBreaks.IsAmbiguous(value)
            ? throw Bad(ProtocolError.AmbiguousLineBreak, path, "含有“/n”，会被海关当作换行，请改写")
            : LineBreaks.ToWire(value);
    }

    private static bool IsXmlText(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(value[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string CheckLength(string wire, ElementAttribute element, FieldPath path)
    {
        if (wire.Length <= element.Length)
        {
            return wire;
        }

        var length = 0;
        foreach (var _ in wire.EnumerateRunes())
        {
            length++;
        }

        return length <= element.Length ? wire : throw Bad(ProtocolError.TooLong, path, $"有 {length} 个字符，最多 {element.Length} 个");
    }

    private static string Number(decimal value, FieldPath path)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (value.Scale > MaxDecimals && decimal.Round(value, MaxDecimals) == value)
        {
            text = decimal.Round(value, MaxDecimals).ToString(CultureInfo.InvariantCulture);
        }

        return NumberShape().IsMatch(text) ? text : throw Bad(ProtocolError.BadNumber, path, "应为数字，整数不超过 19 位，小数不超过 5 位");
    }

    private static int Integer(string text, FieldPath path)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Bad(ProtocolError.BadNumber, path, "应为整数");

    private static DateOnly Date(string text, FieldPath path)
    {
        if (DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        return DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? DateOnly.FromDateTime(time)
            : throw Bad(ProtocolError.BadDate, path, "应为日期 YYYY-MM-DD");
    }

    private static DateTime Time(string text, FieldPath path)
    {
        // the table gives "date" for the times of FileRet, so a bare date is read as its first second
        string[] formats = [TimeFormat, DateFormat];
        return DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year > 1
            ? DateTime.SpecifyKind(local.Subtract(ChinaStandardTime), DateTimeKind.Utc)
            : throw Bad(ProtocolError.BadDate, path, "应为时间 YYYY-MM-DD hh:mm:ss");
    }

    private static bool FlagValue(string text, ElementAttribute element, FieldPath path) => element.Flag.IndexOf(text, StringComparison.Ordinal) switch
    {
        0 when text.Length == 1 => true,
        1 => false,
        _ => throw Bad(ProtocolError.BadCode, path, $"应为 {element.Flag[0]} 或 {element.Flag[1]}"),
    };

    private static object Code(string text, Type type, FieldPath path)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined(type, number)
            ? Enum.ToObject(type, number)
            : throw Bad(ProtocolError.BadCode, path, $"“{text}”不在代码表内");

    private static byte[] Bytes(string text, FieldPath path)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw Bad(ProtocolError.BadContent, path, "不是 Base64");
        }
    }

    private static ProtocolException Bad(ProtocolError error, FieldPath path, string what) => new(error, $"{path} {what}。", path);

    // not \d: that takes digits of every script, which no number parser reads
    [GeneratedRegex(@"^[0-9]{1,19}(\.[0-9]{1,5})?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberShape();
}
