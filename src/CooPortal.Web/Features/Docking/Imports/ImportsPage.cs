using CooPortal.Operations.Docking;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Docking.Imports;

/// <summary>What came in through docking, newest first, and what became of the file that was just tried.</summary>
public sealed record ImportsPage
{
    public required IReadOnlyList<ImportRow> Rows { get; init; }

    public required ImportsQuery Query { get; init; }

    public required PagerView Pager { get; init; }

    /// <summary>Receipts that the ERP has not fetched.</summary>
    public required int WaitingReceipts { get; init; }

    public string FileName { get; init; } = "";

    public DockingOutcome? Outcome { get; init; }
}
