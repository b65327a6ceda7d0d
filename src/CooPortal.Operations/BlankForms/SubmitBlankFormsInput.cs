using CooPortal.Domain.BlankForms;

namespace CooPortal.Operations.BlankForms;

/// <summary>【核销】 or 【作废】 of the ticked rows.</summary>
public sealed record SubmitBlankFormsInput
{
    public required Guid CertificateId { get; init; }

    /// <summary>WriteOff or Void.</summary>
    public required BlankFormAction Action { get; init; }

    /// <summary>What stands in the ticked rows, with the row of the screen, from 0.</summary>
    public required IReadOnlyList<(int Row, string? Number)> Numbers { get; init; }

    /// <summary>Path of a row in what is refused.</summary>
    public static string PathOf(int row) => $"Rows[{row}]";
}
