namespace CooPortal.CustomsSimulator.Store;

/// <summary>The last answer that customs gave a company about its seal and signature.</summary>
public sealed record SealAuthorisationRow
{
    public required string Company { get; init; }

    public required string CompanyName { get; init; }

    public required string SealName { get; init; }

    public required string SignName { get; init; }

    public required byte[] SealImage { get; init; }

    public required byte[] SignImage { get; init; }

    public required bool Accepted { get; init; }

    public required string Note { get; init; }

    public required DateTime AnsweredAt { get; init; }

    /// <summary>The first that succeeded; a certificate approved later gets its layout. Null while none has.</summary>
    public DateTime? FirstAcceptedAt { get; init; }
}
