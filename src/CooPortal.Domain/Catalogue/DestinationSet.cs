namespace CooPortal.Domain.Catalogue;

/// <summary>Countries by ISO alpha-3 code: all, none, or a list.</summary>
public sealed record DestinationSet
{
    private DestinationSet(bool isAll, IReadOnlyList<string> codes)
    {
        IsAll = isAll;
        Codes = codes;
    }

    public static DestinationSet All { get; } = new(true, []);

    public static DestinationSet None { get; } = new(false, []);

    public bool IsAll { get; }

    /// <summary>The list; empty for all and for none.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The one country there is; null when there is a choice.</summary>
    public string? OnlyOne => Codes is [var only] ? only : null;

    public static DestinationSet Only(params string[] codes) => new(false, codes);

    public bool Includes(string? code) => code is not null && (IsAll || Codes.Contains(code));
}
