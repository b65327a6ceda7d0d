namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>The side panel that edits one line of goods or one invoice.</summary>
public sealed record LinePanel
{
    public required Guid LineId { get; init; }

    public required string Title { get; init; }

    public bool IsNew { get; init; }

    public required IReadOnlyList<FieldGroupView> Groups { get; init; }

    /// <summary>进境货物原产地信息 over the fields of the line; null where the type does not use it.</summary>
    public InboundView? Inbound { get; init; }
}
