using CooPortal.Operations.Customs;

namespace CooPortal.Web.Features.Messages.Waiting;

public sealed record WaitingView
{
    public required CustomsHealth Health { get; init; }

    public required bool IsPlatform { get; init; }

    public required IReadOnlyList<OutboxLine> Outbox { get; init; }

    public required IReadOnlyList<InboxLine> Inbox { get; init; }
}
