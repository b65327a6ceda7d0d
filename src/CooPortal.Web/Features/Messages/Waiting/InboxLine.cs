using CooPortal.Operations.Customs;

namespace CooPortal.Web.Features.Messages.Waiting;

public sealed record InboxLine(Guid Id, string Kind, InboxState State, int Attempts, DateTime ReceivedAt, string LastError);
