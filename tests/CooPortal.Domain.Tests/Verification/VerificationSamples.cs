using CooPortal.Domain.PreReview;
using CooPortal.Domain.Tests.PreReview;
using CooPortal.Domain.Verification;
using static CooPortal.Domain.Verification.VerificationAction;
using static CooPortal.Domain.Verification.VerificationState;

namespace CooPortal.Domain.Tests.Verification;

/// <summary>Requests, answers, and records led into each state by the ways users and customs have.</summary>
internal static class VerificationSamples
{
    public static DateTime At { get; } = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);

    public static PreReviewSheet Sheet => PreReviewReading.Read(PreReviewSamples.Input()).Sheet;

    /// <summary>One kind for the record, one for the second product, costs of the first.</summary>
    public static VerificationRequest Request(string requirement = "请说明生产工序") => new()
    {
        Kind = VerificationKind.AfterIssue,
        CertificateNumber = "B26102690233000001",
        Office = "3101",
        StartedOn = new DateOnly(2026, 11, 20),
        ReplyBy = new DateOnly(2026, 12, 5),
        Subject = "原产资格核查",
        Requirement = requirement,
        Materials = ["V02"],
        Items =
        [
            new VerificationItem { Number = 1, NameZh = "保温杯", NeedsCosts = true },
            new VerificationItem { Number = 2, NameZh = "保温壶", Materials = ["V12"] },
        ],
    };

    public static VerificationRecord New() => VerificationRecord.Receive(Guid.CreateVersion7(), "HC3101202600001", 1, Request(), At);

    public static VerificationAnswer Answer(string explanation = "全部在本厂生产") => new() { Explanation = explanation, ContactName = "李晓燕", ContactTelephone = "0574-87654321" };

    public static VerificationFile File(int item, string kind) => new()
    {
        Item = item,
        Kind = kind,
        Name = "说明.pdf",
        FileName = "x.pdf",
        Sha256 = Guid.NewGuid().ToString("N"),
        UploadedAt = At,
        UploadedByName = "王管理",
    };

    /// <summary>With everything that 提交 asks for.</summary>
    public static VerificationRecord Filled()
    {
        var record = New();
        Fill(record);
        return record;
    }

    public static VerificationRecord InState(VerificationState state)
    {
        var record = Filled();
        VerificationAction[] way = state switch
        {
            Pending => [],
            Submitted => [Submit],
            InProgress => [Submit, Receive],
            SentBack => [Submit, Receive, SendBack],
            Resubmitted => [Submit, Receive, SendBack, Submit],
            Passed => [Submit, Receive, Pass],
            Failed => [Submit, Receive, Fail],
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
        foreach (var action in way)
        {
            Do(record, action);
        }

        return record;
    }

    /// <summary>Does the action as user or customs would.</summary>
    /// <returns>Whether customs' word was taken; of users' actions always true.</returns>
    public static bool Do(VerificationRecord record, VerificationAction action)
    {
        switch (action)
        {
            case Process:
                record.Explain(Answer("改后"), At);
                return true;
            case Submit:
                record.Submit(At);
                return true;
            case Amend:
                return record.Amend(record.Revision + 1, Request("请补充"), At);
            case Bounce:
                return record.Bounce(record.Round, "报文被退回", At);
            default:
                return record.Hear(action, record.Round, "海关的话", null, At);
        }
    }

    private static void Fill(VerificationRecord record)
    {
        record.Explain(Answer(), At);
        record.KeepCosts(1, Sheet, At);
        record.AddFile(File(0, "V02"));
        record.AddFile(File(2, "V12"));
    }
}
