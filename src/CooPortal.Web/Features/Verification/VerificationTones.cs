using CooPortal.Domain.Verification;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Verification;

/// <summary>How states and days of 核查互动 look.</summary>
public static class VerificationTones
{
    private const int Soon = 5;

    public static Tone Of(VerificationState state) => state switch
    {
        VerificationState.Pending or VerificationState.SentBack => Tone.Orange,
        VerificationState.Submitted or VerificationState.Resubmitted => Tone.Blue,
        VerificationState.InProgress => Tone.Purple,
        VerificationState.Passed => Tone.Green,
        VerificationState.Failed => Tone.Red,
    };

    /// <summary>What the list's buttons may do with the row.</summary>
    public static string Actions(VerificationRecord row) => row.IsWaiting ? "process receipts" : "receipts";

    /// <summary>还有 3 天, 今天到期, 已逾期 2 天; empty when the company has nothing to do.</summary>
    public static string DaysLeft(VerificationRecord record, DateOnly today) => record.IsWaiting
        ? record.DaysLeft(today) switch
        {
            0 => "今天到期",
            < 0 and var late => $"已逾期 {-late} 天",
            var days => $"还有 {days} 天",
        }
        : "";

    /// <summary>Class of a day that presses.</summary>
    public static string Urgency(VerificationRecord record, DateOnly today) => record.IsWaiting
        ? record.DaysLeft(today) switch
        {
            < 0 => "late",
            <= Soon => "soon",
            _ => "",
        }
        : "";
}
