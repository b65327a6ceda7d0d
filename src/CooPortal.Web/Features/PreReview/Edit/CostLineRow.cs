namespace CooPortal.Web.Features.PreReview.Edit;

/// <summary>A line of the table 产品生产明细.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Values">Name in the form and value, to be posted again.</param>
/// <param name="Texts">What the cells show, by field.</param>
/// <param name="Problem">What is wrong with the line; null when nothing is.</param>
public sealed record CostLineRow(int Index, IReadOnlyList<(string Name, string Value)> Values, IReadOnlyDictionary<string, string> Texts, string? Problem);
