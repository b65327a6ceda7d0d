using CooPortal.Domain.BlankForms;
using static CooPortal.Domain.BlankForms.BlankFormAction;
using static CooPortal.Domain.BlankForms.BlankFormState;
using static CooPortal.Domain.Lifecycle.Performer;
using Row = CooPortal.Domain.Lifecycle.Transition<CooPortal.Domain.BlankForms.BlankFormState, CooPortal.Domain.BlankForms.BlankFormAction>;

namespace CooPortal.Domain.Lifecycle;

/// <summary>空白证单 (manual chapter 8, decisions.md 15). What customs has taken down is final: a number is used once.</summary>
public static class BlankFormLifecycle
{
    private const string OfThisCertificate = "证书审核通过，证单类型和领用单位与证书一致";
    private const string Freed = "清除使用证书号，可再次使用";

    public static LifecycleTable<BlankFormState, BlankFormAction> Table { get; } = new(
        "空白证单",
        BlankFormWords.TitleZh,
        BlankFormWords.TitleZh,
        [
            //       From                               Action                To                 Who
            new Row([InStock],                          WriteOff,             WriteOffSubmitted, Enterprise, Guard: OfThisCertificate),
            new Row([InStock],                          BlankFormAction.Void, VoidSubmitted,     Enterprise, Guard: OfThisCertificate),
            new Row([WriteOffSubmitted],                Accept,               WrittenOff,        Customs),
            new Row([VoidSubmitted],                    Accept,               Voided,            Customs),
            new Row([WriteOffSubmitted, VoidSubmitted], Refuse,               InStock,           Customs, Effect: Freed),
            new Row([WriteOffSubmitted, VoidSubmitted], SendBack,             InStock,           Performer.System, Effect: Freed),
        ]);
}
