using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>A form of 空白证单 in customs' register: to whom it was given, and what became of it.</summary>
public sealed record BlankFormRow
{
    public required string CertType { get; init; }

    public required string SerialNo { get; init; }

    public required string Company { get; init; }

    public required string CompanyName { get; init; }

    public required BlankFormHolding Holder { get; init; }

    public required string IssueNo { get; init; }

    public required string Office { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>The last use that was submitted; null while it lies unused.</summary>
    public BlankFormUseRow? Use { get; init; }

    /// <summary>It may be used: nothing was submitted, or customs refused it.</summary>
    public bool IsFree => Use is null or { Result: BlankFormResult.Refused };
}
