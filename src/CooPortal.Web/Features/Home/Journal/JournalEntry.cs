namespace CooPortal.Web.Features.Home.Journal;

/// <summary>One save of a form's journal; content is a JSON array of [name, value] pairs in form order.</summary>
public sealed record JournalEntry
{
    public string? Key { get; init; }

    public string? Content { get; init; }

    public int BaseVersion { get; init; }

    public string? Focus { get; init; }
}
