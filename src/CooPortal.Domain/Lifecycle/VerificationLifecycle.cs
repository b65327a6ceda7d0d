using CooPortal.Domain.Verification;
using static CooPortal.Domain.Lifecycle.Performer;
using static CooPortal.Domain.Verification.VerificationAction;
using static CooPortal.Domain.Verification.VerificationState;
using Row = CooPortal.Domain.Lifecycle.Transition<CooPortal.Domain.Verification.VerificationState, CooPortal.Domain.Verification.VerificationAction>;

namespace CooPortal.Domain.Lifecycle;

/// <summary>核查互动 (manual chapter 7, decisions.md 15). Customs may skip steps, and may conclude without an answer.</summary>
public static class VerificationLifecycle
{
    private const string Complete = "必传附件已上传，产品成本明细和企业说明已填写";

    public static LifecycleTable<VerificationState, VerificationAction> Table { get; } = new(
        "核查互动",
        VerificationWords.TitleZh,
        VerificationWords.TitleZh,
        [
            //       From                                                      Action    To           Who
            new Row([Pending, SentBack],                                       Process,  null,        Enterprise),
            new Row([Pending],                                                 Submit,   Submitted,   Enterprise, Guard: Complete),
            new Row([SentBack],                                                Submit,   Resubmitted, Enterprise, Guard: Complete),
            new Row([Pending, SentBack, Submitted, Resubmitted, InProgress],   Amend,    null,        Customs),
            new Row([Submitted, Resubmitted],                                  Receive,  InProgress,  Customs),
            new Row([Submitted, Resubmitted, InProgress],                      SendBack, SentBack,    Customs),
            new Row([Pending, SentBack, Submitted, Resubmitted, InProgress],   Pass,     Passed,      Customs),
            new Row([Pending, SentBack, Submitted, Resubmitted, InProgress],   Fail,     Failed,      Customs),
            new Row([Submitted],                                               Bounce,   Pending,     Performer.System),
            new Row([Resubmitted],                                             Bounce,   SentBack,    Performer.System),
        ]);
}
