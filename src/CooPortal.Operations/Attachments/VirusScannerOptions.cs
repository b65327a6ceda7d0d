namespace CooPortal.Operations.Attachments;

/// <summary>Configuration section <c>VirusScanner</c>.</summary>
public sealed record VirusScannerOptions
{
    public const string Section = "VirusScanner";

    /// <summary>Where clamd listens: <c>tcp://host:3310</c> or <c>unix:///run/clamav/clamd.ctl</c>. Not set: files are not scanned.</summary>
    public Uri? Address { get; init; }

    /// <summary>How long one file may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
