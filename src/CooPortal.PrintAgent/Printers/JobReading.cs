using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Printers;

/// <summary>What a printer said about a job at one moment.</summary>
public sealed record JobReading
{
    private const int Pending = 3;
    private const int Held = 4;

    /// <summary>job-state stopped (6): paper, toner, cover.</summary>
    public const int Stopped = 6;

    /// <summary>job-state cancelled (7).</summary>
    public const int Cancelled = 7;

    /// <summary>job-state completed (9).</summary>
    public const int Completed = 9;

    /// <summary>job-name.</summary>
    public required string? Name { get; init; }

    /// <summary>job-uuid.</summary>
    public required string? Uuid { get; init; }

    /// <summary>job-state.</summary>
    public required int State { get; init; }

    /// <summary>job-state-reasons, then printer-state-reasons; "none" left out.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>job-impressions-completed.</summary>
    public int? Impressions { get; init; }

    /// <summary>job-media-sheets-completed.</summary>
    public int? Sheets { get; init; }

    /// <summary>time-at-processing has a value: the printer has worked on it at some time.</summary>
    public bool EverProcessed { get; init; }

    /// <summary>7, 8 or 9.</summary>
    public bool IsFinal => State >= Cancelled;

    /// <summary>What the printer waits for, by its reasons; null while it prints.</summary>
    public PrinterTrouble? Trouble =>
        Says("media-empty") || Says("media-needed") ? PrinterTrouble.NoPaper
        : Says("media-jam") ? PrinterTrouble.Jammed
        : Says("toner-empty") || Says("marker-supply-empty") || Says("marker-supply-missing") ? PrinterTrouble.NoToner
        : Says("cover-open") || Says("door-open") || Says("interlock-open") ? PrinterTrouble.CoverOpen
        : State == Stopped ? PrinterTrouble.Stopped
        : null;

    /// <summary>The printer still waits for the document.</summary>
    public bool WaitsForData =>
        State is Pending or Held && !EverProcessed
        && Reasons.Any(reason => reason is "job-incoming" or "job-data-insufficient");

    /// <summary>False when this is another job under the same address.</summary>
    public bool IsOf(PrinterJob job) =>
        (Name is null || Name == job.Name) && (Uuid is null || job.Uuid is null || Uuid == job.Uuid) && (Name ?? Uuid) is not null;

    // A reason may end with its severity (RFC 8011 §5.4.12); a mere report does not stop the printer.
    private bool Says(string reason) => Reasons.Any(said => said == reason || said == reason + "-error" || said == reason + "-warning");
}
