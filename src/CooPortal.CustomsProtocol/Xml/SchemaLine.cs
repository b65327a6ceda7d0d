namespace CooPortal.CustomsProtocol.Xml;

/// <summary>One element in the description of a message kind.</summary>
/// <param name="Level">How deep it stands, the root at 0.</param>
/// <param name="Order">Place in its sequence; empty for what has none.</param>
/// <param name="Name">Element name.</param>
/// <param name="Kind">What it holds, in Chinese, with its length.</param>
/// <param name="Occurs">Whether it must stand there, in Chinese.</param>
/// <param name="Caption">What people call it.</param>
public sealed record SchemaLine(int Level, string Order, string Name, string Kind, string Occurs, string Caption);
