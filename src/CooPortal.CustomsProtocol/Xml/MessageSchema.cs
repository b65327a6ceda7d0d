using System.Globalization;
using System.Text;
using System.Xml;

namespace CooPortal.CustomsProtocol.Xml;

/// <summary>
/// Writes the XML Schema of a message kind, and the same as lines for a page, from the attributes that reading and writing use: a schema kept by
/// hand would drift from the reader.
/// </summary>
public static class MessageSchema
{
    private const string Xs = "http://www.w3.org/2001/XMLSchema";

    private static readonly XmlWriterSettings WriterSettings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>UTF-8 bytes of the schema.</summary>
    public static byte[] Write(Type message)
    {
        ArgumentNullException.ThrowIfNull(message);

        var kind = MessageXml.KindOf(message);
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, WriterSettings))
        {
            writer.WriteStartElement("xs", "schema", Xs);
            if (kind.Namespace.Length > 0)
            {
                writer.WriteAttributeString("targetNamespace", kind.Namespace);
                writer.WriteAttributeString("xmlns", kind.Namespace);
            }

            writer.WriteAttributeString("elementFormDefault", "qualified");
            writer.WriteStartElement("element", Xs);
            writer.WriteAttributeString("name", kind.Root);
            WriteSequence(writer, message);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return buffer.ToArray();
    }

    /// <summary>The elements of a message kind in their order, groups with their elements behind them.</summary>
    public static IReadOnlyList<SchemaLine> Describe(Type message)
    {
        ArgumentNullException.ThrowIfNull(message);

        var lines = new List<SchemaLine> { new(0, "", MessageXml.KindOf(message).Root, "报文", "1", "") };
        Describe(lines, message, 1);
        return lines;
    }

    private static void Describe(List<SchemaLine> lines, Type type, int level)
    {
        foreach (var member in MessageShape.Of(type).Members)
        {
            var order = member.Order.ToString(CultureInfo.InvariantCulture);
            if (member.Element is { } element)
            {
                lines.Add(new SchemaLine(level, order, member.Name, KindOf(member, element), Occurs(member), element.Caption));
                continue;
            }

            lines.Add(new SchemaLine(level, order, member.Name, member.IsBareList ? "重复组" : "组", member.IsBareList ? "0..n" : Occurs(member), ""));
            if (member.IsList && !member.IsBareList)
            {
                lines.Add(new SchemaLine(level + 1, "", member.Group!.Item!, "重复组", $"{member.Group.Least}..n", ""));
            }

            Describe(lines, member.Inner, member.IsList && !member.IsBareList ? level + 2 : level + 1);
        }
    }

    private static string Occurs(MessageMember member) => member.Presence switch
    {
        Presence.Required => "必填",
        Presence.MayBeEmpty => "必须出现，可空",
        _ => "可选",
    };

    private static string KindOf(MessageMember member, ElementAttribute element) => TypeOf(member) switch
    {
        var type when type == typeof(decimal) => "数字，整数≤19位、小数≤5位",
        var type when type == typeof(DateOnly) => "日期 YYYY-MM-DD",
        var type when type == typeof(DateTime) => "时间 YYYY-MM-DD hh:mm:ss",
        var type when type == typeof(bool) => $"{element.Flag[0]} 是，{element.Flag[1]} 否",
        var type when type == typeof(int) => $"整数≤{element.Length}位",
        var type when type == typeof(byte[]) => "Base64",
        { IsEnum: true } type => $"代码 {string.Join(" ", Codes(type))}",
        _ => $"文本≤{element.Length}{(element.Lines ? "，换行写作 /n" : "")}",
    };

    private static Type TypeOf(MessageMember member) => Nullable.GetUnderlyingType(member.Property.PropertyType) ?? member.Property.PropertyType;

    private static IEnumerable<string> Codes(Type type) => Enum.GetValues(type).Cast<Enum>().Select(code => code.ToString("d"));

    private static void WriteSequence(XmlWriter writer, Type type)
    {
        writer.WriteStartElement("complexType", Xs);
        writer.WriteStartElement("sequence", Xs);
        foreach (var member in MessageShape.Of(type).Members)
        {
            WriteMember(writer, member);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteMember(XmlWriter writer, MessageMember member)
    {
        if (member.Element is { } element)
        {
            Begin(writer, member.Name, member.Presence == Presence.Optional ? 0 : 1, element.Caption);
            WriteValue(writer, member, element);
        }
        else if (member.IsBareList)
        {
            Begin(writer, member.Name, member.Group!.Least, "", unbounded: true);
            WriteSequence(writer, member.Inner);
        }
        else if (member.IsList)
        {
            Begin(writer, member.Name, member.Presence == Presence.Optional ? 0 : 1, "");
            writer.WriteStartElement("complexType", Xs);
            writer.WriteStartElement("sequence", Xs);
            Begin(writer, member.Group!.Item!, member.Group.Least, "", unbounded: true);
            WriteSequence(writer, member.Inner);
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        else
        {
            Begin(writer, member.Name, member.Presence == Presence.Optional ? 0 : 1, "");
            WriteSequence(writer, member.Inner);
        }

        writer.WriteEndElement();
    }

    private static void Begin(XmlWriter writer, string name, int least, string caption, bool unbounded = false)
    {
        writer.WriteStartElement("element", Xs);
        writer.WriteAttributeString("name", name);
        if (least != 1)
        {
            writer.WriteAttributeString("minOccurs", least.ToString(CultureInfo.InvariantCulture));
        }

        if (unbounded)
        {
            writer.WriteAttributeString("maxOccurs", "unbounded");
        }

        if (caption.Length > 0)
        {
            writer.WriteStartElement("annotation", Xs);
            writer.WriteElementString("documentation", Xs, caption);
            writer.WriteEndElement();
        }
    }

    /// <summary>Numbers, dates and codes are patterns: an optional one may stand there empty, which the schema's own types forbid.</summary>
    private static void WriteValue(XmlWriter writer, MessageMember member, ElementAttribute element)
    {
        writer.WriteStartElement("simpleType", Xs);
        writer.WriteStartElement("restriction", Xs);
        writer.WriteAttributeString("base", "xs:string");
        if (PatternOf(TypeOf(member), element) is { } pattern)
        {
            Facet(writer, "pattern", member.Presence == Presence.Required ? pattern : $"({pattern})?");
        }
        else
        {
            if (member.Presence == Presence.Required)
            {
                Facet(writer, "minLength", "1");
            }

            Facet(writer, "maxLength", element.Length.ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string? PatternOf(Type type, ElementAttribute element) => type switch
    {
        _ when type == typeof(decimal) => @"[0-9]{1,19}(\.[0-9]{1,5})?",
        _ when type == typeof(DateOnly) => "[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}:[0-9]{2})?",
        _ when type == typeof(DateTime) => "[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}:[0-9]{2})?",
        _ when type == typeof(bool) => $"[{element.Flag}]",
        _ when type == typeof(int) => $"[0-9]{{1,{element.Length}}}",
        { IsEnum: true } => string.Join('|', Codes(type)),
        _ => null,
    };

    private static void Facet(XmlWriter writer, string name, string value)
    {
        writer.WriteStartElement(name, Xs);
        writer.WriteAttributeString("value", value);
        writer.WriteEndElement();
    }
}
