namespace CooPortal.Domain.Text;

/// <summary>A character that cannot be printed, with its one-based place.</summary>
public sealed record OffendingCharacter(string Character, int Line, int Column)
{
    /// <summary>“厂”（第2行第5个字符）, or without the line for text of one line.</summary>
    public string Describe(bool multiline) =>
        multiline ? $"“{Character}”（第{Line}行第{Column}个字符）" : $"“{Character}”（第{Column}个字符）";
}
