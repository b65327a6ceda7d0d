namespace CooPortal.Operations.Agency;

public sealed record SavePrincipalInput
{
    /// <summary>Null for a new entry.</summary>
    public Guid? Id { get; init; }

    /// <summary>Version that was shown.</summary>
    public int Version { get; init; }

    /// <summary>主体识别码: nine characters, or all 18 of the social credit code.</summary>
    public required string? OrganisationCode { get; init; }

    public required string? NameZh { get; init; }

    public required string? NameAndAddressEn { get; init; }
}
