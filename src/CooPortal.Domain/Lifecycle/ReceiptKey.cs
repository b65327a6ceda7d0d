using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.Lifecycle;

/// <summary>
/// The place of a receipt in the order of security.md §5: declaration round, time in whole seconds, rank of what it says, message id.
/// Customs' clock counts in seconds, hence the rank.
/// </summary>
public sealed record ReceiptKey : IComparable<ReceiptKey>
{
    /// <param name="time">RspGenTime, else ReceiveTime, else SendTime.</param>
    public ReceiptKey(int round, DateTime time, CertificateAction receipt, string messageId)
    {
        Round = round;
        Time = new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), time.Kind);
        Rank = RankOf(receipt);
        MessageId = messageId;
    }

    private ReceiptKey(ReceiptPosition position)
    {
        Round = position.Round;
        Time = position.Time!.Value;
        Rank = position.Rank;
        MessageId = position.MessageId ?? "";
    }

    public int Round { get; }

    public DateTime Time { get; }

    public int Rank { get; }

    public string MessageId { get; }

    /// <summary>received &lt; review &lt; verification &lt; returned or approved &lt; cancelled.</summary>
    public static int RankOf(CertificateAction receipt) => receipt switch
    {
        CertificateAction.ReceiveAccepted or CertificateAction.ReceiveRefused => 1,
        CertificateAction.ReceiveReview => 2,
        CertificateAction.ReceiveVerification => 3,
        CertificateAction.ReceiveReturn or CertificateAction.ReceiveApproval => 4,
        CertificateAction.ReceiveCancellation => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(receipt), receipt, "Not a receipt."),
    };

    /// <summary>This receipt is newer than the last one that was applied.</summary>
    public bool IsAfter(ReceiptPosition position) => position.Time is null || CompareTo(new ReceiptKey(position)) > 0;

    public void CopyTo(ReceiptPosition position)
    {
        position.Round = Round;
        position.Time = Time;
        position.Rank = Rank;
        position.MessageId = MessageId;
    }

    public int CompareTo(ReceiptKey? other) => other is null
        ? 1
        : (Round.CompareTo(other.Round), Time.CompareTo(other.Time), Rank.CompareTo(other.Rank)) switch
        {
            (0, 0, 0) => string.CompareOrdinal(MessageId, other.MessageId),
            (0, 0, var rank) => rank,
            (0, var time, _) => time,
            var (round, _, _) => round,
        };

    public static bool operator <(ReceiptKey left, ReceiptKey right) => left.CompareTo(right) < 0;

    public static bool operator >(ReceiptKey left, ReceiptKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReceiptKey left, ReceiptKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReceiptKey left, ReceiptKey right) => left.CompareTo(right) >= 0;
}
