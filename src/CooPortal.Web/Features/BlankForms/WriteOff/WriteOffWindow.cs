using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Checks;
using CooPortal.Operations.BlankForms;

namespace CooPortal.Web.Features.BlankForms.WriteOff;

/// <summary>【空白证单核销】 of one certificate.</summary>
public sealed record WriteOffWindow
{
    /// <summary>Most forms that 【未使用的空白证单】 shows; further ones are found by their number.</summary>
    public const int MostChoices = 100;

    public required WriteOffSheet Sheet { get; init; }

    public required PostedLines Posted { get; init; }

    /// <summary>What concerns no single line.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Line for which 【未使用的空白证单】 stands open; null while it is closed.</summary>
    public int? Picking { get; init; }

    public IReadOnlyList<BlankForm> Choices { get; init; } = [];

    /// <summary>What is to be confirmed; null when nothing is.</summary>
    public BlankFormAction? Question { get; init; }

    /// <summary>Numbers in the question.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    public string FillTitle => $"返填{Sheet.Holder.TitleZh()}流水号";

    /// <summary>With what stands in the way beside its line.</summary>
    public WriteOffWindow With(IReadOnlyList<BrokenRule> rules) => this with
    {
        Problems = [.. rules.Where(rule => rule.Path.Length == 0).Select(rule => rule.Message)],
        Posted = Posted with
        {
            Lines = [.. Posted.Lines.Select((line, index) => line with { Problem = rules.FirstOrDefault(rule => rule.Path == SubmitBlankFormsInput.PathOf(index))?.Message })],
        },
    };
}
