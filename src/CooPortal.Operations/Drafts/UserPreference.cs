namespace CooPortal.Operations.Drafts;

/// <summary>A small setting of one user, such as the collapsed menu or recently used picker entries.</summary>
public sealed class UserPreference
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid UserId { get; init; }

    public required string Name { get; init; }

    public required string Value { get; set; }
}
