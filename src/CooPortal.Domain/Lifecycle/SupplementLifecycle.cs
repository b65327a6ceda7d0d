using CooPortal.Domain.Supplements;
using static CooPortal.Domain.Lifecycle.Performer;
using static CooPortal.Domain.Supplements.SupplementAction;
using static CooPortal.Domain.Supplements.SupplementState;
using Row = CooPortal.Domain.Lifecycle.Transition<CooPortal.Domain.Supplements.SupplementState, CooPortal.Domain.Supplements.SupplementAction>;

namespace CooPortal.Domain.Lifecycle;

/// <summary>出口报关单补录 (manual chapter 9, decisions.md 15). A supplement that customs took goes only when customs says so.</summary>
public static class SupplementLifecycle
{
    public static LifecycleTable<SupplementState, SupplementAction> Table { get; } = new(
        "出口报关单补录",
        SupplementWords.TitleZh,
        SupplementWords.TitleZh,
        [
            //       From                 Action    To                 Who
            new Row([Submitted],          Accept,   Accepted,          Customs),
            new Row([Submitted],          Refuse,   Refused,           Customs),
            new Row([Submitted],          SendBack, Refused,           Performer.System),
            new Row([Refused],            Delete,   null,              Enterprise, Removes: true),
            new Row([Accepted],           Delete,   DeletionSubmitted, Enterprise, Effect: "请海关删除"),
            new Row([DeletionSubmitted],  Accept,   null,              Customs,    Effect: "证明可以重新补录", Removes: true),
            new Row([DeletionSubmitted],  Refuse,   Accepted,          Customs),
            new Row([DeletionSubmitted],  SendBack, Accepted,          Performer.System),
        ]);
}
