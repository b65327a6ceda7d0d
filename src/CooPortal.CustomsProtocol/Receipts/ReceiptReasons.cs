using System.Text.RegularExpressions;
using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsProtocol.Receipts;

/// <summary>
/// How a receipt says which element each reason concerns. The interface leaves RepCode and Note free, so this is our extension:
/// RepCode lists <c>element=code</c> separated by <c>;</c> (a reason without an element is the bare code), and Note has one line of
/// words per entry, in the same order: RepCode <c>GoodsDesc[2]=0103;Consignee=0102</c>. Where there is no RepCode (technical
/// receipts), a line of Note may begin with <c>[element=code]</c>. Text of any other form is one reason without an element.
/// </summary>
public static partial class ReceiptReasons
{
    /// <summary>Code of an approval; gives no reason.</summary>
    public const string Approved = "0000";

    public static string ToCodes(IEnumerable<ReceiptReason> reasons)
        => string.Join(';', reasons.Select(r => r.Element is { } element ? $"{element}={r.Code}" : r.Code));

    public static string ToNote(IEnumerable<ReceiptReason> reasons) => string.Join('\n', reasons.Select(r => OneLine(r.Text)));

    /// <summary>For receipts without RepCode.</summary>
    public static string ToTechnicalNote(IEnumerable<ReceiptReason> reasons)
        => string.Join('\n', reasons.Select(r => r.Element is { } element ? $"[{element}={r.Code}]{OneLine(r.Text)}" : OneLine(r.Text)));

    /// <summary>The reasons as lines for people, each saying its line of the list once, whether the words do so themselves or not.</summary>
    public static string ToText(IEnumerable<ReceiptReason> reasons) => string.Join('\n', reasons.Select(Placed));

    /// <summary>The words without the line of the list at their beginning, for where that stands beside them.</summary>
    public static string WithoutPlace(ReceiptReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Element is { } element && ElementCaptions.PlaceOf(element) is { Length: > 0 } place && reason.Text.StartsWith(place, StringComparison.Ordinal)
            ? reason.Text[place.Length..].TrimStart(' ', '：', ':', '，', ',')
            : reason.Text;
    }

    private static string Placed(ReceiptReason reason) =>
        reason.Element is { } element && ElementCaptions.PlaceOf(element) is { Length: > 0 } place ? $"{place}：{WithoutPlace(reason)}" : reason.Text;

    /// <summary>Reasons of a business receipt; none for one that refuses nothing.</summary>
    public static IReadOnlyList<ReceiptReason> Of(ReceiptMessage receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);

        return receipt switch
        {
            { Channel: Channel.StoreFailed } => Read(null, receipt.Note),
            { CusRespData.RepType: RepType.CheckFailed or RepType.Returned or RepType.Cancelled } =>
                Read(receipt.CusRespData.RepCode, receipt.Note ?? receipt.CusRespData.RepAddMsg),
            _ => [],
        };
    }

    public static IReadOnlyList<ReceiptReason> Read(string? codes, string? note)
    {
        var lines = (note ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var entries = (codes ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (entries.Length == 0)
        {
            return [.. lines.Select(Technical)];
        }

        if (entries.Length == lines.Length)
        {
            return [.. entries.Zip(lines, Entry)];
        }

        // not in our form: the words stay together, and no code is lost
        ReceiptReason[] named = [.. entries.Select(e => Entry(e, "")).Where(r => r.Element is not null)];
        return [new ReceiptReason(null, string.Join(';', entries), string.Join('\n', lines)), .. named];
    }

    private static ReceiptReason Entry(string entry, string text)
    {
        var at = entry.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && FieldPath.Parse(entry[..at]) is { } element
            ? new ReceiptReason(element, entry[(at + 1)..], text)
            : new ReceiptReason(null, entry, text);
    }

    private static ReceiptReason Technical(string line)
    {
        var match = TechnicalShape().Match(line);
        return match.Success && FieldPath.Parse(match.Groups["element"].Value) is { } element
            ? new ReceiptReason(element, match.Groups["code"].Value, match.Groups["text"].Value)
            : new ReceiptReason(null, "", line);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    [GeneratedRegex(@"^\[(?<element>[A-Za-z0-9.\[\]]+)=(?<code>[A-Za-z0-9]*)\](?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex TechnicalShape();
}
