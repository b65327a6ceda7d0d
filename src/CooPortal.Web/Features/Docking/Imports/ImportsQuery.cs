using CooPortal.Operations.Docking;

namespace CooPortal.Web.Features.Docking.Imports;

/// <summary>The conditions, as they stand in the address.</summary>
public sealed record ImportsQuery
{
    public string? Number { get; init; }

    public string? Kind { get; init; }

    public string? BroughtBy { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public bool IsEmpty => this == new ImportsQuery();

    public ImportFilter ToFilter() => new() { Number = Number, Kind = Kind, BroughtBy = BroughtBy, From = From, To = To };
}
