using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Supplements;

namespace CooPortal.Operations.Supplements;

/// <summary>An issued certificate of customs or CCPIT, as the lists of 出口报关单补录 show it.</summary>
public sealed record SupplementableProof
{
    public required SupplementSource Source { get; init; }

    public Guid? CertificateId { get; init; }

    public required string Number { get; init; }

    public string? TypeCode { get; init; }

    public string? AgreementCode { get; init; }

    public required string KindZh { get; init; }

    public string ExporterCode { get; init; } = "";

    public string ExporterName { get; init; } = "";

    public string? DestinationCode { get; init; }

    public DateTime? CreatedAt { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public static SupplementableProof Of(Certificate certificate) => new()
    {
        Source = SupplementSource.Customs,
        CertificateId = certificate.Id,
        Number = certificate.Number,
        TypeCode = certificate.TypeCode,
        KindZh = CertificateCatalogue.Get(certificate.TypeCode).NameZh,
        ExporterCode = certificate.Header.ExporterSocialCreditCode ?? certificate.ExporterOrganisationCode,
        ExporterName = certificate.Header.ExporterNameZh ?? "",
        DestinationCode = certificate.Header.DestinationCode,
        CreatedAt = certificate.CreatedAt,
        IssuedOn = certificate.Issue.Date,
    };

    public SupplementedProof ToRecord(Guid enterpriseId) => new()
    {
        EnterpriseId = enterpriseId,
        Source = Source,
        Number = Number,
        CertificateId = CertificateId,
        TypeCode = TypeCode,
        AgreementCode = AgreementCode,
        KindZh = KindZh,
        ExporterCode = ExporterCode,
        ExporterName = ExporterName,
        DestinationCode = DestinationCode,
        ProofCreatedAt = CreatedAt,
        IssuedOn = IssuedOn,
    };
}
