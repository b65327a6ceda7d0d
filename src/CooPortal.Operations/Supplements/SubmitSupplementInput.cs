namespace CooPortal.Operations.Supplements;

/// <summary>What was typed into 补录, and for which certificate: one that has no supplement yet by its id or number, another by its record.</summary>
public sealed record SubmitSupplementInput
{
    /// <summary>A certificate of customs.</summary>
    public Guid? CertificateId { get; init; }

    /// <summary>A certificate of CCPIT.</summary>
    public string? CcpitNumber { get; init; }

    /// <summary>【新增】 of a certificate that has been supplemented.</summary>
    public Guid? ProofId { get; init; }

    /// <summary>Version of that record that the user saw.</summary>
    public int? Version { get; init; }

    public bool? IsExported { get; init; }

    public string? Numbers { get; init; }

    public string? Remarks { get; init; }
}
