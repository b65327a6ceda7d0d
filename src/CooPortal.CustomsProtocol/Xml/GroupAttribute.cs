namespace CooPortal.CustomsProtocol.Xml;

/// <summary>
/// An element that holds elements. With <see cref="Item"/> it is a list; without, one group. The property's name is the name of the
/// element; an empty <see cref="Item"/> repeats the element itself without a wrapper.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GroupAttribute(int order) : Attribute
{
    public int Order { get; } = order;

    public Presence Presence { get; init; }

    /// <summary>Name of the repeated element inside.</summary>
    public string? Item { get; init; }

    /// <summary>Fewest items, when the list stands there at all.</summary>
    public int Least { get; init; }
}
