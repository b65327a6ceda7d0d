using System.Buffers.Binary;
using System.Text;

namespace CooPortal.PrintAgent.Printers.Ipp;

/// <summary>One attribute group of a reply. Collections are skipped: nothing here is decided by one.</summary>
public sealed class IppGroup(IppTag tag)
{
    private readonly Dictionary<string, List<(IppTag Tag, byte[] Value)>> attributes = new(StringComparer.Ordinal);

    /// <summary>Which group.</summary>
    public IppTag Tag { get; } = tag;

    /// <summary>All values of an attribute as text; empty when it is absent.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        attributes.TryGetValue(name, out var values) ? [.. values.Where(IsText).Select(value => Text(value.Tag, value.Value))] : [];

    /// <summary>The first value as text.</summary>
    public string? Text(string name) => Texts(name) is [var first, ..] ? first : null;

    /// <summary>The first value as a number; null when absent, unknown or no-value.</summary>
    public int? Number(string name) =>
        attributes.TryGetValue(name, out var values) && values is [(IppTag.Number or IppTag.Enum, { Length: 4 } value), ..]
            ? BinaryPrimitives.ReadInt32BigEndian(value)
            : null;

    /// <summary>The first value as a truth value.</summary>
    public bool? Flag(string name) =>
        attributes.TryGetValue(name, out var values) && values is [(IppTag.Boolean, [var value]), ..] ? value != 0 : null;

    /// <summary>True when the reply has the attribute, whatever its value.</summary>
    public bool Has(string name) => attributes.ContainsKey(name);

    internal void Add(string name, IppTag valueTag, byte[] value)
    {
        if (!attributes.TryGetValue(name, out var values))
        {
            attributes[name] = values = [];
        }

        values.Add((valueTag, value));
    }

    private static bool IsText((IppTag Tag, byte[] Value) value) =>
        value.Tag is IppTag.TextWithLanguage or IppTag.NameWithLanguage or >= IppTag.Text;

    private static string Text(IppTag tag, byte[] value)
    {
        if (tag is IppTag.TextWithLanguage or IppTag.NameWithLanguage && value.Length >= 4)
        {
            var skip = 2 + BinaryPrimitives.ReadUInt16BigEndian(value) + 2;
            return skip <= value.Length ? Encoding.UTF8.GetString(value.AsSpan(skip)) : "";
        }

        return Encoding.UTF8.GetString(value);
    }
}
