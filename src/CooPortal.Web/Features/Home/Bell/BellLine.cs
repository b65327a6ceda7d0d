namespace CooPortal.Web.Features.Home.Bell;

public sealed record BellLine
{
    public required DateTime Time { get; init; }

    public required string Sender { get; init; }

    public required string Text { get; init; }

    public Guid? CertificateId { get; init; }

    public required string CertificateNumber { get; init; }

    public required bool IsNew { get; init; }
}
