namespace CooPortal.CustomsProtocol.Xml;

/// <summary>One element with a value. The property's name is the element's name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ElementAttribute(int order, int length, string caption) : Attribute
{
    /// <summary>Place in the sequence, from 1.</summary>
    public int Order { get; } = order;

    /// <summary>Most characters (Unicode code points) on the wire; a line break counts two.</summary>
    public int Length { get; } = length;

    /// <summary>What people call the element.</summary>
    public string Caption { get; } = caption;

    public Presence Presence { get; init; }

    /// <summary>The text may hold line breaks, sent as <c>/n</c>.</summary>
    public bool Lines { get; init; }

    /// <summary>Another spelling that is read, never written.</summary>
    public string? Alias { get; init; }

    /// <summary>How a flag is written, <c>10</c> or <c>YN</c>: true first.</summary>
    public string Flag { get; init; } = "10";
}
