using System.Collections;
using System.Reflection;
using System.Text;
using System.Xml;

namespace CooPortal.CustomsProtocol.Xml;

/// <summary>Reads and writes messages. A new kind is a record with attributes and a line in <see cref="MessageKinds"/>; nothing here changes.</summary>
public static class MessageXml
{
    public const int MaxBytes = 8 * 1024 * 1024;
    public const int MaxDepth = 32;

    private static readonly XmlWriterSettings WriterSettings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CheckCharacters = true,
    };

    /// <summary>UTF-8 bytes with the elements in their binding order.</summary>
    public static byte[] Write(CustomsMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);

        var kind = KindOf(message.GetType());
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, WriterSettings))
        {
            writer.WriteStartElement(kind.Root, kind.Namespace);
            WriteMembers(writer, message, kind.Namespace, FieldPath.Of);
            writer.WriteEndElement();
        }

        return buffer.Length <= MaxBytes ? buffer.ToArray() : throw new ProtocolException(ProtocolError.TooLarge, $"报文超过 {MaxBytes / 1024 / 1024} MB。");
    }

    /// <summary>Reads a message of any known kind.</summary>
    public static CustomsMessage Read(ReadOnlyMemory<byte> xml)
    {
        var root = MessageNodeReader.Read(xml);
        var type = MessageKinds.Find(root.Name) ?? throw new ProtocolException(ProtocolError.UnknownMessage, $"不认识的报文 {root.Name}。");
        return Bind(root, type, null);
    }

    /// <summary>Reads a message that must be of this kind.</summary>
    public static T Read<T>(ReadOnlyMemory<byte> xml)
        where T : CustomsMessage
    {
        var root = MessageNodeReader.Read(xml);
        return root.Name == KindOf(typeof(T)).Root
            ? (T)Bind(root, typeof(T), null)
            : throw new ProtocolException(ProtocolError.UnknownMessage, $"报文应为 {KindOf(typeof(T)).Root}，实为 {root.Name}。");
    }

    /// <summary>Reads a message of anybody's making and names everything that is wrong with it, not only the first.</summary>
    public static ExaminedMessage Examine(ReadOnlyMemory<byte> xml)
    {
        var faults = new MessageFaults();
        string? name = null;
        try
        {
            var root = MessageNodeReader.Read(xml);
            name = root.Name;
            var type = MessageKinds.Find(root.Name) ?? throw new ProtocolException(ProtocolError.UnknownMessage, $"不认识的报文 {Shorten(root.Name)}。");
            var message = Bind(root, type, faults);
            return new ExaminedMessage(root.Name, faults.Found.Count == 0 ? message : null, faults.Found);
        }
        catch (ProtocolException broken)
        {
            faults.Add(broken, "");
            return new ExaminedMessage(name, null, faults.Found);
        }
    }

    /// <summary>Root element of bytes that may be anything; null when they are no XML.</summary>
    public static string? RootOf(ReadOnlyMemory<byte> xml)
    {
        try
        {
            return MessageNodeReader.Read(xml).Name;
        }
        catch (ProtocolException)
        {
            return null;
        }
    }

    internal static MessageAttribute KindOf(Type type)
        => type.GetCustomAttribute<MessageAttribute>() ?? throw new InvalidOperationException($"{type.Name} has no [Message].");

    private static CustomsMessage Bind(MessageNode root, Type type, MessageFaults? faults)
    {
        var kind = KindOf(type);
        if (!kind.Tolerant && root.Namespace != kind.Namespace)
        {
            throw new ProtocolException(ProtocolError.UnknownMessage, $"报文 {root.Name} 的命名空间应为“{kind.Namespace}”。");
        }

        return (CustomsMessage)BindMembers(root, MessageShape.Of(type), kind, FieldPath.Of, faults);
    }

    private static object BindMembers(MessageNode node, MessageShape shape, MessageAttribute kind, Func<string, FieldPath> path, MessageFaults? faults)
    {
        var target = shape.Create();
        var seen = new bool[shape.Members.Count];
        var valued = new bool[shape.Members.Count];
        var bare = new IList?[shape.Members.Count];
        var last = -1;
        if (shape.Members.Count > 0 && node.Children.Count == 0 && !string.IsNullOrWhiteSpace(node.Text))
        {
            Refuse(faults, new ProtocolException(ProtocolError.BadContent, $"元素 {node.Name} 应含子元素。", path(node.Name)), node.Text);
        }

        foreach (var child in node.Children)
        {
            var index = kind.Tolerant || child.Namespace == kind.Namespace ? shape.IndexOf(child.Name) : -1;
            if (index < 0)
            {
                if (kind.Tolerant)
                {
                    continue;
                }

                Refuse(faults, Unknown(node, child, shape, kind, path), child.Text);
                continue;
            }

            var member = shape.Members[index];
            if (member.IsBareList)
            {
                var items = bare[index] ??= member.NewList();
                var line = items.Count + 1;
                items.Add(BindMembers(child, MessageShape.Of(member.Inner), kind, name => FieldPath.In(member.Name, line, name), faults));
            }
            else if (seen[index])
            {
                Refuse(faults, new ProtocolException(ProtocolError.DuplicateElement, $"元素 {path(child.Name)} 重复。", path(child.Name)), child.Text);
                continue;
            }

            if (!kind.Tolerant && index < last)
            {
                Refuse(faults, new ProtocolException(ProtocolError.WrongOrder, $"元素 {path(child.Name)} 的次序不对，应在 {shape.Members[last].Name} 之前。", path(child.Name)), child.Text);
            }

            (seen[index], last) = (true, Math.Max(index, last));
            if (!member.IsBareList && BindMember(child, member, kind, path, faults) is { } value)
            {
                member.Property.SetValue(target, value);
                valued[index] = true;
            }
        }

        for (var i = 0; i < seen.Length; i++)
        {
            var member = shape.Members[i];
            if (bare[i] is { } items)
            {
                member.Property.SetValue(target, items);
            }

            var missing = member.Presence switch
            {
                Presence.Optional => false,
                Presence.MayBeEmpty => !seen[i],
                _ => !valued[i] && bare[i] is null,
            };
            if (missing)
            {
                Refuse(faults, Missing(path(member.Name)), "");
            }
        }

        return target;
    }

    private static object? BindMember(MessageNode node, MessageMember member, MessageAttribute kind, Func<string, FieldPath> path, MessageFaults? faults)
    {
        if (member.Element is { } element)
        {
            return BindValue(node, member, element, path(member.Name), faults);
        }

        if (!member.IsList)
        {
            return BindMembers(node, MessageShape.Of(member.Inner), kind, path, faults);
        }

        var items = member.NewList();
        foreach (var child in node.Children)
        {
            if (child.Name != member.Group!.Item || (!kind.Tolerant && child.Namespace != kind.Namespace))
            {
                Refuse(faults, new ProtocolException(ProtocolError.UnknownElement, $"{node.Name} 内有不认识的元素 {Shorten(child.Name)}。", FieldPath.Of(child.Name)), child.Text);
                continue;
            }

            var line = items.Count + 1;
            items.Add(BindMembers(child, MessageShape.Of(member.Inner), kind, name => FieldPath.In(child.Name, line, name), faults));
        }

        if (items.Count < member.Group!.Least)
        {
            Refuse(faults, Missing(FieldPath.Of(member.Group.Item!)), "");
        }

        return items;
    }

    private static object? BindValue(MessageNode node, MessageMember member, ElementAttribute element, FieldPath path, MessageFaults? faults)
    {
        if (node.Children.Count > 0)
        {
            Refuse(faults, new ProtocolException(ProtocolError.BadContent, $"元素 {path} 不得含子元素。", path), "");
            return null;
        }

        try
        {
            return ElementValue.FromWire(node.Text, member.Property.PropertyType, element, path);
        }
        catch (ProtocolException broken)
        {
            // known to be there: what is wrong with its value has been said, and "missing" would only confuse
            Refuse(faults, broken, node.Text);
            return MessageFaults.PlaceholderOf(member);
        }
    }

    /// <summary>Throws, or notes it where all faults are wanted.</summary>
    private static void Refuse(MessageFaults? faults, ProtocolException broken, string value)
    {
        if (faults is null)
        {
            throw broken;
        }

        faults.Add(broken, value);
    }

    /// <summary>An element of another letter case or namespace is what people get wrong most.</summary>
    private static ProtocolException Unknown(MessageNode node, MessageNode child, MessageShape shape, MessageAttribute kind, Func<string, FieldPath> path)
    {
        var hint = shape.Members.FirstOrDefault(member => string.Equals(member.Name, child.Name, StringComparison.OrdinalIgnoreCase)) is not { } meant ? ""
            : meant.Name != child.Name ? $"，应写作 {meant.Name}"
            : $"，其命名空间应为“{kind.Namespace}”";
        return new ProtocolException(ProtocolError.UnknownElement, $"{node.Name} 内有不认识的元素 {Shorten(child.Name)}{hint}。", path(child.Name));
    }

    private static string Shorten(string name) => name.Length <= 60 ? name : name[..60] + "…";

    private static void WriteMembers(XmlWriter writer, object source, string space, Func<string, FieldPath> path)
    {
        foreach (var member in MessageShape.Of(source.GetType()).Members)
        {
            var value = member.Property.GetValue(source);
            if (member.Element is { } element)
            {
                WriteElement(writer, member, ElementValue.ToWire(value, element, path(member.Name)), space, path);
            }
            else if (member.IsList)
            {
                WriteList(writer, member, (IEnumerable?)value, space, path);
            }
            else if (value is not null)
            {
                writer.WriteStartElement(member.Name, space);
                WriteMembers(writer, value, space, path);
                writer.WriteEndElement();
            }
            else if (member.Presence == Presence.Required)
            {
                throw Missing(path(member.Name));
            }
        }
    }

    private static void WriteElement(XmlWriter writer, MessageMember member, string? text, string space, Func<string, FieldPath> path)
    {
        if (text is not null)
        {
            writer.WriteElementString(member.Name, space, text);
            return;
        }

        switch (member.Presence)
        {
            case Presence.Required:
                throw Missing(path(member.Name));
            case Presence.MayBeEmpty:
                writer.WriteStartElement(member.Name, space);
                writer.WriteFullEndElement();
                break;
            default:
                break;
        }
    }

    private static void WriteList(XmlWriter writer, MessageMember member, IEnumerable? value, string space, Func<string, FieldPath> path)
    {
        object[] items = value is null ? [] : [.. value.Cast<object>()];
        if (items.Length == 0 && member.Presence == Presence.Optional)
        {
            return;
        }

        var itemName = member.IsBareList ? member.Name : member.Group!.Item!;
        if (items.Length < member.Group!.Least)
        {
            throw Missing(path(itemName));
        }

        if (!member.IsBareList)
        {
            writer.WriteStartElement(member.Name, space);
        }

        for (var i = 0; i < items.Length; i++)
        {
            var line = i + 1;
            writer.WriteStartElement(itemName, space);
            WriteMembers(writer, items[i], space, name => FieldPath.In(itemName, line, name));
            writer.WriteEndElement();
        }

        if (!member.IsBareList)
        {
            writer.WriteFullEndElement();
        }
    }

    private static ProtocolException Missing(FieldPath path) => new(ProtocolError.MissingElement, $"缺少 {path}。", path);
}
