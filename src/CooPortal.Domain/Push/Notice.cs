namespace CooPortal.Domain.Push;

/// <summary>消息: one thing that happened, as the bell shows it and the channels carry it. Never changes.</summary>
public sealed class Notice : IEnterpriseOwned
{
    /// <summary>Longest <see cref="Text"/>.</summary>
    public const int LongestText = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public PushEvent Event { get; init; }

    /// <summary>What it is about, in the words of <c>Receipt.SubjectKind</c>.</summary>
    public required string SubjectKind { get; init; }

    public Guid SubjectId { get; init; }

    /// <summary>What people call the subject: certificate number, number of the record; empty where it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>Who made the certificate; null where the notice is everybody's (查询权限开关).</summary>
    public Guid? CreatedByUserId { get; init; }

    /// <summary>The one person whose business it is; null where it is the company's.</summary>
    public Guid? ForUserId { get; init; }

    /// <summary>海关 or 系统.</summary>
    public required string Sender { get; init; }

    public required string Text { get; init; }

    /// <summary>When it happened here, UTC.</summary>
    public DateTime Time { get; init; }

    /// <summary>When the row was written, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>What makes it the same notice: the receipt's message, or the date that came near.</summary>
    public required string SourceKey { get; init; }
}
