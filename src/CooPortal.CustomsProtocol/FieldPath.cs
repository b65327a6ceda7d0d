using System.Globalization;
using System.Text.RegularExpressions;

namespace CooPortal.CustomsProtocol;

/// <summary>
/// Names one element of a message, as reasons of refusal do (our extension, see <see cref="Receipts.ReceiptReasons"/>):
/// <c>Consignee</c> in the head or an unrepeated group, <c>GoodsDesc[2]</c> in the second goods line,
/// <c>OriInv[1].InvNo</c> in a line of another list. Lines count from 1, in the order of the message.
/// </summary>
public readonly partial record struct FieldPath
{
    private const string GoodsList = "Goods";

    private FieldPath(string element, string? list, int line)
    {
        Element = element;
        List = list;
        Line = line;
    }

    /// <summary>Element name of the interface.</summary>
    public string Element { get; }

    /// <summary>Name of the repeated element that holds it, null outside lists.</summary>
    public string? List { get; }

    /// <summary>Line from 1; 0 outside lists.</summary>
    public int Line { get; }

    public bool IsGoods => List == GoodsList;

    public static FieldPath Of(string element) => new(element, null, 0);

    public static FieldPath Goods(int line, string element) => new(element, GoodsList, line);

    public static FieldPath In(string list, int line, string element) => new(element, list, line);

    public static FieldPath? Parse(string? text)
    {
        var match = Shape().Match(text ?? "");
        if (!match.Success)
        {
            return null;
        }

        var number = match.Groups["line"];
        var line = number.Success ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return (line, match.Groups["inner"]) switch
        {
            (0, { Success: false }) when !number.Success => Of(match.Groups["name"].Value),
            (0, _) => null,
            (_, { Success: true } inner) => In(match.Groups["name"].Value, line, inner.Value),
            _ => Goods(line, match.Groups["name"].Value),
        };
    }

    public override string ToString() => List switch
    {
        null => Element,
        GoodsList => string.Create(CultureInfo.InvariantCulture, $"{Element}[{Line}]"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{List}[{Line}].{Element}"),
    };

    [GeneratedRegex(@"^(?<name>[A-Za-z][A-Za-z0-9]*)(\[(?<line>[0-9]{1,5})\](\.(?<inner>[A-Za-z][A-Za-z0-9]*))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
