namespace CooPortal.CustomsProtocol.Xml;

/// <summary>Marks a record as a message with this root element.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MessageAttribute(string root) : Attribute
{
    /// <summary>Namespace of the published schema of declarations and receipts.</summary>
    public const string OriginNamespace = "http://www.w3.org/2000/09/xmldsig#";

    public string Root { get; } = root;

    public string Namespace { get; init; } = "";

    /// <summary>
    /// Read by local name, in any order, unknown elements skipped: receipts come from implementations that differ in all three.
    /// Written exactly all the same.
    /// </summary>
    public bool Tolerant { get; init; }
}
