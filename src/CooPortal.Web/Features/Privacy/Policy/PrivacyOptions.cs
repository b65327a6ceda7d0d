namespace CooPortal.Web.Features.Privacy.Policy;

/// <summary>The text of whoever runs the portal, in place of the portal's own.</summary>
public sealed class PrivacyOptions
{
    public const string Section = "Privacy";

    public const int LongestVersion = 40;

    /// <summary>Markdown or plain text, UTF-8; empty for the portal's own text.</summary>
    public string File { get; init; } = "";

    /// <summary>Version of the file; those who register agree to it by name.</summary>
    public string Version { get; init; } = "";
}
