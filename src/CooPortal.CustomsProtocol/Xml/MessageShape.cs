using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace CooPortal.CustomsProtocol.Xml;

/// <summary>The sequence of elements of a record, worked out once from its attributes.</summary>
internal sealed class MessageShape
{
    private static readonly ConcurrentDictionary<Type, MessageShape> Known = new();

    private MessageShape(Type type)
    {
        Type = type;
        Members = [.. type.GetProperties().Select(MessageMember.From).OfType<MessageMember>().OrderBy(m => m.Order)];
        for (var i = 0; i < Members.Count; i++)
        {
            if (Members[i].Order != i + 1)
            {
                throw new InvalidOperationException($"{type.Name}.{Members[i].Name}: the order must run from 1 without gaps.");
            }
        }
    }

    public Type Type { get; }

    public IReadOnlyList<MessageMember> Members { get; }

    public static MessageShape Of(Type type) => Known.GetOrAdd(type, t => new MessageShape(t));

    public object Create() => Activator.CreateInstance(Type)!;

    public int IndexOf(string name)
    {
        for (var i = 0; i < Members.Count; i++)
        {
            if (Members[i].Name == name || Members[i].Element?.Alias == name)
            {
                return i;
            }
        }

        return -1;
    }
}

internal sealed record MessageMember(PropertyInfo Property, ElementAttribute? Element, GroupAttribute? Group)
{
    public string Name => Property.Name;

    public int Order => Element?.Order ?? Group!.Order;

    public Presence Presence => Element?.Presence ?? Group!.Presence;

    /// <summary>The record inside a group or list.</summary>
    public Type Inner { get; } = Property.PropertyType.IsGenericType ? Property.PropertyType.GetGenericArguments()[0] : Property.PropertyType;

    public bool IsList => Group?.Item is not null;

    /// <summary>A list without an element of its own: the items stand among the other elements.</summary>
    public bool IsBareList => Group?.Item == "";

    public static MessageMember? From(PropertyInfo property)
    {
        var element = property.GetCustomAttribute<ElementAttribute>();
        var group = property.GetCustomAttribute<GroupAttribute>();
        return element is null && group is null ? null : new MessageMember(property, element, group);
    }

    public IList NewList() => (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(Inner))!;
}
