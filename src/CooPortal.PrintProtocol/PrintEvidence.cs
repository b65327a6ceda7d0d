namespace CooPortal.PrintProtocol;

/// <summary>What the printer said, kept as received.</summary>
public sealed record PrintEvidence
{
    /// <summary>Kind of printer.</summary>
    public required PrinterKind Kind { get; init; }

    /// <summary>Make and model, or the folder.</summary>
    public required string Printer { get; init; }

    /// <summary>Name of the printer's job, "coo-&lt;job&gt;-&lt;attempt&gt;".</summary>
    public required string JobName { get; init; }

    /// <summary>Sides sent.</summary>
    public required int SidesSent { get; init; }

    /// <summary>job-uri of the printer's job.</summary>
    public string? JobUri { get; init; }

    /// <summary>job-uuid: tells a job of a restarted printer with the same number apart.</summary>
    public string? JobUuid { get; init; }

    /// <summary>Last job-state read: 3 pending, 4 held, 5 processing, 6 stopped, 7 cancelled, 8 aborted, 9 completed.</summary>
    public int? JobState { get; init; }

    /// <summary>job-state-reasons and printer-state-reasons at the end, "none" left out.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>job-impressions-completed.</summary>
    public int? Impressions { get; init; }

    /// <summary>job-media-sheets-completed.</summary>
    public int? Sheets { get; init; }

    /// <summary>One English sentence: what happened, where it was not the printer's final state that decided.</summary>
    public string? Remark { get; init; }

    /// <summary>When this was read, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
