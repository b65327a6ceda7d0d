using CooPortal.Domain.PreReview;
using static CooPortal.Domain.Lifecycle.Performer;
using static CooPortal.Domain.PreReview.PreReviewAction;
using static CooPortal.Domain.PreReview.PreReviewState;
using Row = CooPortal.Domain.Lifecycle.Transition<CooPortal.Domain.PreReview.PreReviewState, CooPortal.Domain.PreReview.PreReviewAction>;

namespace CooPortal.Domain.Lifecycle;

/// <summary>产品预审 (manual chapter 6, decisions.md 14). A request that is dropped or refused leaves the product as it was approved last.</summary>
public static class PreReviewLifecycle
{
    private const string NothingPending = "企业没有已提交未审核的产品";

    public static LifecycleTable<PreReviewState, PreReviewAction> Table { get; } = new(
        "产品预审",
        PreReviewWords.TitleZh,
        PreReviewWords.TitleZh,
        [
            //       From                                                                          Action      To                      Who
            new Row([AddedDraft, ChangeDraft, DeregistrationDraft, RestorationDraft, DeletionDraft], Edit,     null,                    Enterprise, Guard: NothingPending),
            new Row([AddedRejected],                                                               Edit,       AddedDraft,              Enterprise, Guard: NothingPending),
            new Row([Normal, Changed, ChangeDraft, DeregistrationDraft, DeletionDraft],            Change,     ChangeDraft,             Enterprise, Guard: NothingPending),
            new Row([Normal, Changed, DeregistrationRejected],                                     Deregister, DeregistrationDraft,     Enterprise, Guard: NothingPending),
            new Row([Deregistered],                                                                Restore,    RestorationDraft,        Enterprise, Guard: NothingPending),
            new Row([AddedDraft, AddedRejected],                                                   Delete,     null,                    Enterprise, Guard: NothingPending, Removes: true),
            new Row([Normal, Changed],                                                             Delete,     DeletionDraft,           Enterprise, Guard: NothingPending),
            new Row([ChangeDraft, DeregistrationDraft, DeregistrationRejected, RestorationDraft, DeletionDraft], Delete, null,          Enterprise, Guard: NothingPending, Effect: "放弃申请", Reverts: true),
            new Row([AddedDraft],                                                                  Submit,     AddedSubmitted,          Enterprise, Guard: NothingPending),
            new Row([ChangeDraft],                                                                 Submit,     ChangeSubmitted,         Enterprise, Guard: NothingPending),
            new Row([DeregistrationDraft],                                                         Submit,     DeregistrationSubmitted, Enterprise, Guard: NothingPending),
            new Row([RestorationDraft],                                                            Submit,     RestorationSubmitted,    Enterprise, Guard: NothingPending),
            new Row([DeletionDraft],                                                               Submit,     DeletionSubmitted,       Enterprise, Guard: NothingPending),
            new Row([AddedSubmitted, RestorationSubmitted],                                        Approve,    Normal,                  Customs),
            new Row([ChangeSubmitted],                                                             Approve,    Changed,                 Customs),
            new Row([DeregistrationSubmitted],                                                     Approve,    Deregistered,            Customs),
            new Row([DeletionSubmitted],                                                           Approve,    null,                    Customs, Removes: true),
            new Row([AddedSubmitted],                                                              Reject,     AddedRejected,           Customs),
            new Row([DeregistrationSubmitted],                                                     Reject,     DeregistrationRejected,  Customs),
            new Row([ChangeSubmitted, RestorationSubmitted, DeletionSubmitted],                    Reject,     null,                    Customs, Reverts: true),
            new Row([AddedSubmitted],                                                              SendBack,   AddedDraft,              Performer.System),
            new Row([ChangeSubmitted],                                                             SendBack,   ChangeDraft,             Performer.System),
            new Row([DeregistrationSubmitted],                                                     SendBack,   DeregistrationDraft,     Performer.System),
            new Row([RestorationSubmitted],                                                        SendBack,   RestorationDraft,        Performer.System),
            new Row([DeletionSubmitted],                                                           SendBack,   DeletionDraft,           Performer.System),
        ]);
}
