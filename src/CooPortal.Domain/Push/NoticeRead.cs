namespace CooPortal.Domain.Push;

/// <summary>A user has read a notice that is newer than the last time he marked all as read.</summary>
public sealed class NoticeRead
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid UserId { get; init; }

    public Guid NoticeId { get; init; }
}
