using CooPortal.Operations.Customs;

namespace CooPortal.Web.Features.Platform.Messages;

/// <summary>The newest messages to and from customs.</summary>
public sealed record MessagesView
{
    public required string Search { get; init; }

    public required IReadOnlyList<SentLine> Sent { get; init; }

    public required IReadOnlyList<ReceivedLine> Received { get; init; }

    public sealed record SentLine(Guid Id, string SubjectKey, int Sequence, string Kind, OutboxState State, int Attempts, DateTime CreatedAt, DateTime? DoneAt, string LastError);

    public sealed record ReceivedLine(Guid Id, string MessageId, string SubjectKey, string Kind, InboxState State, int Attempts, DateTime ReceivedAt, DateTime? HandledAt, string LastError);
}
