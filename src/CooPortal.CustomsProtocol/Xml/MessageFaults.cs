namespace CooPortal.CustomsProtocol.Xml;

/// <summary>Collects what is wrong while a message is read on.</summary>
internal sealed class MessageFaults
{
    private const int Most = 200;
    private const int LongestValue = 100;

    private readonly List<MessageFault> _found = [];

    public IReadOnlyList<MessageFault> Found => _found;

    public void Add(ProtocolException broken, string value)
    {
        if (_found.Count < Most)
        {
            var trimmed = value.Trim();
            _found.Add(new MessageFault(broken.Element, broken.Error, trimmed.Length <= LongestValue ? trimmed : trimmed[..LongestValue] + "…", broken.Message));
        }
    }

    /// <summary>Stands for a value that was given and refused; the message is not handed out anyway.</summary>
    public static object? PlaceholderOf(MessageMember member)
    {
        var type = Nullable.GetUnderlyingType(member.Property.PropertyType) ?? member.Property.PropertyType;
        return type == typeof(string) ? "" : type == typeof(byte[]) ? Array.Empty<byte>() : Activator.CreateInstance(type);
    }
}
