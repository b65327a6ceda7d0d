using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.Sealing;

/// <summary>印章签名授权: one submission of the default seal and the default signature, which lets customs' system put them on certificates.</summary>
public sealed class SealAuthorisation : IAudited, IEnterpriseOwned, IVersioned
{
    public const int LongestNote = 1000;

    /// <summary>查看结果: how long at most the result is waited for before its page opens without one.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(120);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    /// <summary>Counts the enterprise's submissions.</summary>
    public int Round { get; init; }

    public Guid SealImageId { get; init; }

    public required string SealName { get; init; }

    public Guid SignatureImageId { get; init; }

    public required string SignatureName { get; init; }

    public SealAuthorisationStatus Status { get; private set; }

    public DateTime SubmittedAt { get; init; }

    public Guid? SubmittedByUserId { get; init; }

    public required string SubmittedByName { get; init; }

    /// <summary>When customs made its receipt, UTC; compared with the approval of certificates.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Customs' words about the whole.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Whether customs takes the seal; null before its answer.</summary>
    public bool? SealAccepted { get; private set; }

    /// <summary>Whether customs takes the signature; null before its answer.</summary>
    public bool? SignatureAccepted { get; private set; }

    /// <summary>Customs' words about the seal.</summary>
    public string SealNote { get; private set; } = "";

    /// <summary>Customs' words about the signature.</summary>
    public string SignatureNote { get; private set; } = "";

    /// <summary>When 查看结果 was pressed first; its wait counts from here.</summary>
    public DateTime? ResultAskedAt { get; private set; }

    public int Version { get; set; }

    public bool IsAnswered => Status != SealAuthorisationStatus.Submitted;

    /// <summary>查看结果 was pressed; pressing it again does not begin the wait anew.</summary>
    /// <returns>False when it was pressed before.</returns>
    public bool AskResult(DateTime now)
    {
        if (ResultAskedAt is not null)
        {
            return false;
        }

        ResultAskedAt = now;
        return true;
    }

    /// <summary>Whole seconds until the result may be looked at: 0 once customs has answered or the wait is over.</summary>
    public int SecondsToWait(DateTime now)
    {
        if (IsAnswered)
        {
            return 0;
        }

        var left = (ResultAskedAt ?? now) + LongestWait - now;
        return left <= TimeSpan.Zero ? 0 : (int)Math.Ceiling(left.TotalSeconds);
    }

    /// <summary>Customs' answer about seal and signature: authorised with both. A second one changes nothing.</summary>
    /// <param name="at">When customs made the receipt, UTC.</param>
    /// <returns>False when it was answered before.</returns>
    public bool Answer((bool Accepted, string Note) seal, (bool Accepted, string Note) signature, string note, DateTime at)
    {
        var accepted = seal.Accepted && signature.Accepted;
        if (SealAuthorisationLifecycle.Table.Find(Status, accepted ? SealAuthorisationEvent.Accepted : SealAuthorisationEvent.Refused)?.To is not { } next)
        {
            return false;
        }

        Status = next;
        Note = Cut(note);
        SealAccepted = seal.Accepted;
        SealNote = Cut(seal.Note);
        SignatureAccepted = signature.Accepted;
        SignatureNote = Cut(signature.Note);
        AnsweredAt = at;
        return true;
    }

    private static string Cut(string text) => text.Length <= LongestNote ? text : text[..(LongestNote - 1)] + "…";
}
