namespace CooPortal.Domain.Fields;

/// <summary>The two texts by which the import interface writes a flag.</summary>
public sealed record FlagTexts(string True, string False)
{
    public static FlagTexts OneZero { get; } = new("1", "0");

    public static FlagTexts YesNo { get; } = new("Y", "N");
}
