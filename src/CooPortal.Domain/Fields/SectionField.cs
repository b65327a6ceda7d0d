using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Text;

namespace CooPortal.Domain.Fields;

/// <summary>A field bound to the property of the section that holds it: reads it as text, writes typed text, says what is wrong.</summary>
public sealed record SectionField<TSection> : FieldDefinition
    where TSection : class
{
    private const int LargestIntegerDigits = 19;
    private const int LargestDecimals = 5;

    /// <summary>The interface writes a line break as these two characters, so that text cannot hold them.</summary>
    private const string LineBreakSign = "/n";

    private readonly PropertyInfo _property;
    private readonly Type _type;

    public SectionField(Expression<Func<TSection, object?>> property, string labelZh, string element)
        : base(PropertyOf(property).Name, labelZh, element)
    {
        _property = PropertyOf(property);
        _type = Nullable.GetUnderlyingType(_property.PropertyType) ?? _property.PropertyType;
    }

    public override FieldKind Kind => _type switch
    {
        _ when _type == typeof(bool) => FieldKind.Flag,
        _ when _type == typeof(DateOnly) => FieldKind.Date,
        _ when _type == typeof(decimal) => FieldKind.Number,
        _ when Dictionary is not null => FieldKind.Code,
        _ => IsMultiline ? FieldKind.Multiline : FieldKind.Text,
    };

    /// <summary>Nothing was entered. A flag is never empty.</summary>
    public bool IsEmpty(TSection section) => _property.GetValue(section) is null or "";

    /// <summary>The value as a form shows it: dates as 2026-03-05, numbers plain, flags as true or false; empty for none.</summary>
    public string Read(TSection section) => _property.GetValue(section) switch
    {
        null => "",
        string text => text,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.#####", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        Enum code => Convert.ToInt32(code, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        var other => throw new InvalidOperationException($"{Key} has the unexpected type {other.GetType().Name}."),
    };

    /// <summary>The value as a person reads it: codes with their names.</summary>
    public string Display(TSection section)
    {
        var value = Read(section);
        return Kind switch
        {
            FieldKind.Flag => value == "true" ? "是" : "否",
            FieldKind.Code when EntryOf(value) is { } entry => entry.Display,
            _ => value,
        };
    }

    /// <summary>
    /// Puts typed text into the section: full-width characters become half-width, codes may be typed in any of their forms.
    /// </summary>
    /// <returns>What is wrong, in the user's language, with nothing written; null when it was written.</returns>
    public string? Write(TSection section, string? text)
    {
        var typed = Normalise(text ?? "");
        if (_type == typeof(bool))
        {
            _property.SetValue(section, IsTrue(typed));
            return null;
        }
        if (typed.Length == 0)
        {
            return _property.PropertyType.IsEnum ? Write(section, Dictionary!.Entries[0].Code) : Put(section, null);
        }
        if (_type == typeof(DateOnly))
        {
            return DateOnly.TryParseExact(typed, ["yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? Put(section, date)
                : $"{LabelZh}“{typed}”不是真实日期，请按 2026-03-05 的格式填写";
        }
        if (_type == typeof(decimal))
        {
            return decimal.TryParse(Maximum is null ? typed : typed.TrimEnd('%'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? NumberProblem(number) ?? Put(section, number)
                : $"{LabelZh}“{typed}”不是数字，请只填写数字和小数点";
        }
        if (_type.IsEnum)
        {
            return Entry(typed) is { } code ? Put(section, Enum.ToObject(_type, int.Parse(code.Code, CultureInfo.InvariantCulture))) : UnknownCode(typed);
        }
        if (Dictionary is null)
        {
            return Put(section, typed);
        }
        return Entry(typed) is { } entry && (!IsOpenList || ValueOf(entry).Length > 0 && IsItsValue(entry, typed))
            ? Put(section, ValueOf(entry))
            : IsOpenList ? Put(section, typed) : UnknownCode(typed);
    }

    /// <summary>The value as the import interface carries it; empty for none.</summary>
    public string ReadElement(TSection section)
    {
        var value = Read(section);
        return Kind switch
        {
            FieldKind.Flag => value == "true" ? FlagTexts.True : FlagTexts.False,
            FieldKind.Code when InterfaceColumn is not null && EntryOf(value) is { } entry => entry[InterfaceColumn],
            _ => value,
        };
    }

    /// <summary>Writes a value that came over the import interface; the result is that of <see cref="Write"/>.</summary>
    public string? WriteElement(TSection section, string? text) =>
        Kind == FieldKind.Flag ? Write(section, string.Equals(text?.Trim(), FlagTexts.True, StringComparison.OrdinalIgnoreCase) ? "true" : "") : Write(section, text);

    /// <summary>What is wrong with the shape of the kept value, as one sentence each: length, language, code, number.</summary>
    public IEnumerable<string> Problems(TSection section, bool english)
    {
        var value = Read(section);
        if (value.Length == 0 || Kind is FieldKind.Flag or FieldKind.Date)
        {
            yield break;
        }
        if (Kind == FieldKind.Number)
        {
            if (NumberProblem((decimal)_property.GetValue(section)!) is { } problem)
            {
                yield return problem;
            }
            yield break;
        }
        if (MaxLength is { } most && LengthOf(value) is var length && length > most)
        {
            yield return $"{LabelZh}最多{most}个字符，现为{length}个，请删去{length - most}个（换行按2个字符计）";
        }
        if (english && PrintsInEnglish && PrintableEnglish.FirstOffence(value) is { } offence)
        {
            yield return $"{LabelZh}须用英文填写，{offence.Describe(IsMultiline)}无法在英文证书上打印，请改用英文字符";
        }
        if (value.Contains(LineBreakSign, StringComparison.Ordinal))
        {
            yield return $"{LabelZh}中的“{LineBreakSign}”在海关报文中表示换行，请改为大写“/N”或在中间加空格";
        }
        if (Kind == FieldKind.Code && !IsOpenList && !_type.IsEnum && EntryOf(value) is null)
        {
            yield return UnknownCode(value);
        }
        if (TextShapes.Problem(Shape, value, LabelZh) is { } shape)
        {
            yield return shape;
        }
    }

    private static int LengthOf(string text) => text.Length + text.AsSpan().Count('\n');

    private static bool IsTrue(string text) => text.ToUpperInvariant() is "TRUE" or "ON" or "Y" or "1" or "是";

    private static PropertyInfo PropertyOf(Expression<Func<TSection, object?>> expression) =>
        (expression.Body is UnaryExpression convert ? convert.Operand : expression.Body) is MemberExpression { Member: PropertyInfo property }
            ? property
            : throw new ArgumentException("A field is bound to a property.", nameof(expression));

    private string Normalise(string text)
    {
        var unix = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var half = PrintsInEnglish || Shape == TextShape.HsCode || Kind is FieldKind.Date or FieldKind.Number ? TextWidth.ToHalf(unix) : TextWidth.LettersAndDigitsToHalf(unix);
        if (Shape == TextShape.HsCode)
        {
            return half.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Trim();
        }
        return IsMultiline ? string.Join('\n', half.Split('\n').Select(line => line.TrimEnd())).Trim('\n', ' ') : half.Replace('\n', ' ').Trim();
    }

    private string? NumberProblem(decimal number)
    {
        if (number < 0)
        {
            return $"{LabelZh}不能为负数";
        }
        if (number > Maximum)
        {
            return $"{LabelZh}不能大于{Maximum}";
        }
        if (decimal.Round(number, LargestDecimals) != number)
        {
            return $"{LabelZh}最多{LargestDecimals}位小数，请四舍五入后填写";
        }
        var digits = decimal.Truncate(number).ToString(CultureInfo.InvariantCulture).Length;
        return digits > LargestIntegerDigits ? $"{LabelZh}整数部分最多{LargestIntegerDigits}位，现为{digits}位" : null;
    }

    private string UnknownCode(string typed) => $"{LabelZh}“{typed}”不在{Dictionary!.TitleZh}代码表中，请重新选择";

    /// <summary>The entry for typed text: a code, another key, or the display text with the code in brackets at its end.</summary>
    private DictionaryEntry? Entry(string typed) =>
        Dictionary!.Find(typed)
        ?? (typed.EndsWith(')') && typed.LastIndexOf('(') is >= 0 and var open ? Dictionary!.Find(typed[(open + 1)..^1]) : null);

    /// <summary>In an open list a typed word stays as typed unless it names the entry outright.</summary>
    private bool IsItsValue(DictionaryEntry entry, string typed) =>
        typed.Equals(entry.Code, StringComparison.OrdinalIgnoreCase) || typed.Equals(ValueOf(entry), StringComparison.OrdinalIgnoreCase) || typed.EndsWith($"({entry.Code})", StringComparison.OrdinalIgnoreCase);

    private string? Put(TSection section, object? value)
    {
        _property.SetValue(section, value);
        return null;
    }
}
