using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CooPortal.PrintAgent.Pages;

/// <summary>Markup whose holes are encoded by construction: only another <see cref="Html"/> goes in as it is.</summary>
public sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private Html(string text)
    {
        Text = text;
    }

    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>The markup.</summary>
    public string Text { get; }

    /// <summary>Markup of an interpolated literal.</summary>
    public static Html Of(Writer writer) => new(writer.Text);

    /// <summary>One after the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Text)));

    /// <summary>Collects the literal and its holes.</summary>
    [InterpolatedStringHandler]
    public readonly struct Writer
    {
        private readonly StringBuilder text;

        public Writer(int literalLength, int formattedCount)
        {
            text = new StringBuilder(literalLength + (formattedCount * 16));
        }

        internal string Text => text.ToString();

        public void AppendLiteral(string literal) => text.Append(literal);

        public void AppendFormatted(Html part) => text.Append(part.Text);

        public void AppendFormatted<T>(T value) => text.Append(Encoder.Encode(value?.ToString() ?? ""));
    }
}
