namespace CooPortal.CustomsProtocol.Xml;

/// <summary>One element as read, before it means anything.</summary>
internal sealed record MessageNode(string Name, string Namespace, IReadOnlyList<MessageNode> Children, string Text);
