namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>A line of the summary over the form: the words, where, and the link to the field.</summary>
public sealed record SummaryEntry(string Text, string? Path, string? Href, bool IsWarning);
