namespace CooPortal.Web.Features.Messages.Waiting;

public sealed record OutboxLine
{
    public Guid? CertificateId { get; init; }

    public required string Subject { get; init; }

    public required string Kind { get; init; }

    public required bool IsRefused { get; init; }

    public required int Attempts { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime DueAt { get; init; }

    public required string LastError { get; init; }
}
