namespace CooPortal.Operations.Certificates;

/// <summary>One field that lines of a certificate are to have the same of.</summary>
public sealed record BatchGoodsInput
{
    public required Guid CertificateId { get; init; }

    public required IReadOnlyCollection<Guid> LineIds { get; init; }

    /// <summary>Every line, whatever is named.</summary>
    public bool AllLines { get; init; }

    /// <summary>Key of a field that the type's lines have.</summary>
    public required string FieldKey { get; init; }

    public required string Value { get; init; }
}
