namespace CooPortal.CustomsProtocol.Envelopes;

/// <summary>
/// The keys of one direction. While keys are exchanged two are valid: the newest signs, both verify, each until its own end.
/// </summary>
public sealed class KeyRing
{
    private readonly IReadOnlyList<MessageKey> _keys;

    public KeyRing(IEnumerable<MessageKey> keys)
    {
        _keys = [.. keys];
        if (_keys.Count == 0)
        {
            throw new ArgumentException("A key ring needs a key.", nameof(keys));
        }

        if (_keys.FirstOrDefault(key => key.Secret.Length < MessageKey.LeastSecretBytes) is { } shortKey)
        {
            throw new ArgumentException($"Key {shortKey.Id} is shorter than {MessageKey.LeastSecretBytes} bytes.", nameof(keys));
        }

        if (_keys.DistinctBy(key => key.Id, StringComparer.Ordinal).Count() != _keys.Count)
        {
            throw new ArgumentException("Two keys have the same id.", nameof(keys));
        }
    }

    /// <summary>The newest key that is valid now.</summary>
    public MessageKey Signing(DateTime utc)
        => _keys.Where(key => key.IsValidAt(utc)).OrderByDescending(key => key.NotBefore).ThenByDescending(key => key.NotAfter).FirstOrDefault()
            ?? throw new ProtocolException(ProtocolError.UnknownKey, "没有有效的报文密钥。");

    public MessageKey Verifying(string id, DateTime utc)
        => _keys.FirstOrDefault(key => string.Equals(key.Id, id, StringComparison.Ordinal) && key.IsValidAt(utc))
            ?? throw new ProtocolException(ProtocolError.UnknownKey, "报文密钥不存在或已失效。");
}
