using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.BlankForms;

/// <summary>【空白证单核销】 of one certificate.</summary>
public sealed record WriteOffSheet
{
    public required Certificate Certificate { get; init; }

    /// <summary>Whose stock the certificate takes forms from.</summary>
    public required BlankFormHolder Holder { get; init; }

    /// <summary>Forms that were submitted for it, by number.</summary>
    public required IReadOnlyList<BlankForm> Used { get; init; }

    /// <summary>Forms that customs gave back to stock after they were submitted for it, by number.</summary>
    public required IReadOnlyList<BlankForm> Refused { get; init; }

    /// <summary>Forms of its type in that stock.</summary>
    public required int InStock { get; init; }

    /// <summary>Why no form can be used; null when forms can.</summary>
    public string? Refusal => BlankFormRules.WhyClosed(Certificate);
}
