using CooPortal.Domain.BlankForms;

namespace CooPortal.Operations.BlankForms;

/// <summary>A line of 空白证单核销: an approved certificate and what was used for it.</summary>
public sealed record WriteOffRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string TypeCode { get; init; }

    public required string? Exporter { get; init; }

    public required string? DestinationCode { get; init; }

    /// <summary>审核时间.</summary>
    public required DateTime? ApprovedAt { get; init; }

    public required BlankFormHolder Holder { get; init; }

    /// <summary>How many forms stand in which state.</summary>
    public required IReadOnlyDictionary<BlankFormState, int> Forms { get; init; }

    /// <summary>Why no form can be used; null when forms can.</summary>
    public required string? Refusal { get; init; }
}
