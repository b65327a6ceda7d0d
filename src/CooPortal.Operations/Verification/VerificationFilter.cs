using CooPortal.Domain.Verification;

namespace CooPortal.Operations.Verification;

/// <summary>Conditions of the list. Days are of 发起日期, both ends included.</summary>
public sealed record VerificationFilter
{
    /// <summary>What the list shows before anything is asked: 待核查 and 退回核查.</summary>
    public static IReadOnlyList<VerificationState> Waiting { get; } = [VerificationState.Pending, VerificationState.SentBack];

    public string? Number { get; init; }

    public string? CertificateNumber { get; init; }

    /// <summary>Empty for every state.</summary>
    public IReadOnlyList<VerificationState> States { get; init; } = [];

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
