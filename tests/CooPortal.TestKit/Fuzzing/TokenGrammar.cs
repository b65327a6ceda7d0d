using System.Text;

namespace CooPortal.TestKit.Fuzzing;

/// <summary>What is enough of a format to change its tokens instead of its bytes.</summary>
/// <param name="Marks">Bytes beside which tokens begin and end.</param>
/// <param name="Words">Tokens that make parsers stumble.</param>
public sealed record TokenGrammar(byte[] Marks, IReadOnlyList<string> Words)
{
    private static readonly string[] Texts =
    [
        "", " ", "\t", "\n", "\r\n", "0", "-1", "A", "中", "é", "\u0000", "\u0001", "\uFEFF", "\uFFFF", "\U0001F600", "\u202E", "１", "٣", "%s", "../", "=1+1",
        new string('A', 70), new string('9', 40), new string('中', 300), new string(' ', 2000), "2026-02-30", "0001-01-01", "9999-12-31 23:59:59", "true", "null",
    ];

    public static TokenGrammar Xml { get; } = Of(
        "<>/=\"'& ;",
        [
            "<a>", "</a>", "<a/>", "<![CDATA[", "]]>", "<!--", "-->", "<?a ?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&amp;", "&#0;", "&#x110000;", "&#xD800;", "&#65;", "xmlns=\"u\"", "xmlns:a=\"\"",
            "a:b", "xml:space=\"preserve\"", "encoding=\"utf-16\"", "encoding=\"utf-7\"", "encoding=\"GB18030\"", "encoding=\"gb2312\"", "encoding=\"hz-gb-2312\"", "encoding=\"iso-2022-jp\"", "encoding=\"IBM037\"",
            "encoding=\"ucs-4\"", "encoding=\"x\"", "<?xml version=\"1.0\" encoding=\"big5\"?>", "<?xml version=\"1.1\"?>", "standalone=\"no\"", "/n", "[1]", "[２]",
        ]);

    public static TokenGrammar Json { get; } = Of(
        "{}[]:,\"",
        ["{", "}", "[", "]", "{}", "[]", "[[[[[[[[[[[[[[[[[[[[", "\"a\":1,", ",", ":", "\"", "\"\"", "\\u0000", "\\uD800", "\\uDC00\\uD800", "\\", "null", "true", "false", "[null]", "1e999", "-", "NaN", "//", "1.0", "1e400", "\"9999-12-31T23:59:59Z\"", "\"AA==\"", "\"A\""]);

    /// <summary>Lines of name and value.</summary>
    public static TokenGrammar Lines { get; } = Of("\n=: ;,[].", ["\n", "=", ";", "[", "]", "[1]", "[２]", "[99999]", "[0]", ".", "\r", "=="]);

    public static TokenGrammar Of(string marks, IEnumerable<string> words) => new(Encoding.ASCII.GetBytes(marks), [.. words, .. Texts]);
}
