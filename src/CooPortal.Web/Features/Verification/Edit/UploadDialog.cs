using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Verification;

namespace CooPortal.Web.Features.Verification.Edit;

/// <summary>文件上传 for the record as a whole or for one product.</summary>
/// <param name="Page">The page around it.</param>
/// <param name="Item">0 for the record as a whole.</param>
/// <param name="Title">Heading.</param>
/// <param name="Required">Kinds that customs has ticked.</param>
public sealed record UploadDialog(EditPage Page, int Item, string Title, IReadOnlyList<string> Required)
{
    public bool IsOpen => Page.Upload == Item;

    /// <summary>Ticked kinds first, then all others; a product takes only 其他 besides its own.</summary>
    public IEnumerable<(string Kind, bool IsRequired)> Kinds => Required.Select(kind => (kind, true)).Concat(
        (Item == 0 ? Dictionary.VerificationMaterials.Entries.Select(entry => entry.Code) : [VerificationMaterials.Other]).Except(Required).Select(kind => (kind, false)));

    /// <summary>What was wrong with files of a kind; empty when nothing was.</summary>
    public string ProblemOf(string kind) => IsOpen ? string.Join(' ', Page.UploadProblems.Where(problem => problem.Path == kind).Select(problem => problem.Message)) : "";
}
