using CooPortal.Domain.Certificates;

namespace CooPortal.Web.Features.RestApi.Status;

/// <summary>Where a certificate stands.</summary>
public sealed record StatusAnswer
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required CertificateStatus Status { get; init; }

    public required string StatusTitle { get; init; }

    public required int DeclarationRound { get; init; }

    public DateTime? DeclaredAt { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public required PrintStatus PrintStatus { get; init; }

    public required bool MayChange { get; init; }

    public required bool MayDeclare { get; init; }

    public required bool MayDelete { get; init; }
}
