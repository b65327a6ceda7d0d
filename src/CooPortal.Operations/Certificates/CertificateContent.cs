namespace CooPortal.Operations.Certificates;

/// <summary>Everything that a program says about a certificate, to stand in the place of what the certificate holds.</summary>
public sealed record CertificateContent
{
    public TypedValues Header { get; init; } = TypedValues.None;

    /// <summary>更改/重发信息; of a new certificate it is of no account.</summary>
    public TypedValues Amendment { get; init; } = TypedValues.None;

    public IReadOnlyList<TypedValues> NonPartyCompanies { get; init; } = [];

    public IReadOnlyList<TypedValues> Invoices { get; init; } = [];

    public IReadOnlyList<TypedValues> Goods { get; init; } = [];

    /// <summary>What may be changed of 原始原产地证明信息.</summary>
    public TypedValues OriginalProof { get; init; } = TypedValues.None;

    /// <summary>Line of goods, from 1, to the item of the proof under which it came in.</summary>
    public IReadOnlyDictionary<int, (string ProofNumber, int ItemNumber)> Inbound { get; init; } = new Dictionary<int, (string, int)>();
}
