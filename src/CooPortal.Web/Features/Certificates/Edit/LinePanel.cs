namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>The side panel that edits one line of goods or one invoice.</summary>
public sealed record LinePanel
{
    public required Guid LineId { get; init; }

    public required string Title { get; init; }

    public bool IsNew { get; init; }

    public required IReadOnlyList<FieldGroupView> Groups { get; init; }
}
