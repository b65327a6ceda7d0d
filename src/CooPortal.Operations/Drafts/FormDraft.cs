namespace CooPortal.Operations.Drafts;

/// <summary>Autosave journal of one form of one user; never counts as saved (decisions.md 28).</summary>
public sealed class FormDraft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid UserId { get; init; }

    /// <summary>Path of the form, with its id.</summary>
    public required string FormKey { get; init; }

    /// <summary>Field values as JSON; encrypted at rest.</summary>
    public required string Content { get; set; }

    /// <summary>Version of the record that the form showed.</summary>
    public int BaseVersion { get; set; }

    /// <summary>Field that had the focus.</summary>
    public string FocusedField { get; set; } = "";

    public DateTime SavedAt { get; set; }
}
