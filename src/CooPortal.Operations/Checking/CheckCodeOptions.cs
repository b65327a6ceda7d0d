namespace CooPortal.Operations.Checking;

/// <summary>Settings of the section CheckCodes.</summary>
public sealed record CheckCodeOptions
{
    public const string Section = "CheckCodes";

    private const int ShortestKey = 32;

    /// <summary>Base64 of at least 32 bytes each. The first makes the codes; codes of the others still open until their key is taken out.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Whether there is a key and every key is one.</summary>
    public bool AreKeys() => Keys.Count > 0 && Keys.All(key => Convert.TryFromBase64String(key, new byte[key.Length], out var bytes) && bytes >= ShortestKey);
}
