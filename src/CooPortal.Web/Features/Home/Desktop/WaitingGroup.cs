namespace CooPortal.Web.Features.Home.Desktop;

/// <summary>One kind of work that waits, with its newest records and the list of all.</summary>
public sealed record WaitingGroup(string Title, string Hint, int Count, string Href, IReadOnlyList<WaitingLine> Newest);
