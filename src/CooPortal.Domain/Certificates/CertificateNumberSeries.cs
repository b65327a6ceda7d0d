namespace CooPortal.Domain.Certificates;

/// <summary>Last serial used per filer, organisation code, type and year (China Standard Time); serials are never reused.</summary>
public sealed class CertificateNumberSeries : IEnterpriseOwned, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public required string OrganisationCode { get; init; }

    public required string TypeCode { get; init; }

    public int Year { get; init; }

    public int LastSerial { get; set; }

    public int Version { get; set; }
}
