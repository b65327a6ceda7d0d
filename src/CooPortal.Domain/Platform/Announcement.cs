namespace CooPortal.Domain.Platform;

/// <summary>公告 of the platform, on every company's home page.</summary>
public sealed class Announcement : IAudited, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Title { get; set; }

    /// <summary>Plain text; empty lines part paragraphs.</summary>
    public required string Body { get; set; }

    /// <summary>Null while it is being written.</summary>
    public DateTime? PublishedAt { get; set; }

    public DateTime SavedAt { get; set; }

    public int Version { get; set; }
}
