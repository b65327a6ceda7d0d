namespace CooPortal.Operations.Verification;

/// <summary>The form of 编辑核查记录单信息.</summary>
public sealed record SaveVerificationInput
{
    public required Guid Id { get; init; }

    /// <summary>Saving of the explanation that was shown.</summary>
    public int Edits { get; init; }

    /// <summary>Version of customs' request that was shown.</summary>
    public int Revision { get; init; }

    /// <summary>By the names of <see cref="Domain.Verification.VerificationFields"/>.</summary>
    public required IReadOnlyDictionary<string, string?> Values { get; init; }
}
