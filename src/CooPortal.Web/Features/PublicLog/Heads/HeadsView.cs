using CooPortal.Operations.Transparency;

namespace CooPortal.Web.Features.PublicLog.Heads;

public sealed record HeadsView
{
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<LogCheckpoint> Heads { get; init; }

    /// <summary>The newest day first.</summary>
    public required IReadOnlyList<DayGrowth> Growth { get; init; }

    public LogCheckpoint? Head => Heads is [var head, ..] ? head : null;

    public long MostInADay => Math.Max(1, Growth.Max(day => day.Added));

    /// <summary>The newest heads with what each added.</summary>
    public IEnumerable<(LogCheckpoint Head, long? Added)> Steps =>
        Heads.Select((head, i) => (head, i + 1 < Heads.Count ? head.Size - Heads[i + 1].Size : head.Note.Contains("\nprevious ", StringComparison.Ordinal) ? (long?)null : head.Size));
}
