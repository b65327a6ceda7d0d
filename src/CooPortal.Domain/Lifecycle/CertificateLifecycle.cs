using CooPortal.Domain.Certificates;
using static CooPortal.Domain.Certificates.CertificateStatus;
using static CooPortal.Domain.Lifecycle.CertificateAction;
using static CooPortal.Domain.Lifecycle.Performer;
using Row = CooPortal.Domain.Lifecycle.Transition<CooPortal.Domain.Certificates.CertificateStatus, CooPortal.Domain.Lifecycle.CertificateAction>;

namespace CooPortal.Domain.Lifecycle;

/// <summary>单据状态 (decisions.md 3). A receipt may skip states, so that its move leaves from every open one.</summary>
public static class CertificateLifecycle
{
    private static readonly CertificateStatus[] Any = Enum.GetValues<CertificateStatus>();
    private static readonly CertificateStatus[] Editable = [Draft, SendFailed, Returned];

    /// <summary>Declared and not decided for good: customs' next receipt may move it anywhere.</summary>
    private static readonly CertificateStatus[] AnyOpen = [Declared, SendFailed, Received, UnderReview, UnderVerification, Returned];

    public static LifecycleTable<CertificateStatus, CertificateAction> Table { get; } = new(
        "原产地证书",
        CertificateStatusNames.TitleZh,
        CertificateActionNames.TitleZh,
        [
            //       From                      Action               To                 Who
            new Row(Editable,                  Save,                null,              Enterprise),
            new Row(Editable,                  Declare,             Declared,          Enterprise, Guard: "全部校验规则通过", Effect: "申报轮次加一，记录申报时间"),
            new Row([Draft, Returned],         Delete,              null,              Enterprise, Removes: true),
            new Row(Editable,                  AddAttachment,       null,              Enterprise),
            new Row([Draft],                   RemoveAttachment,    null,              Enterprise),
            new Row(Any,                       Copy,                null,              Enterprise, Effect: "新建暂存证书，新证书号"),
            new Row(Any,                       ConvertType,         null,              Enterprise, Effect: "新建另一类型的暂存证书"),
            new Row(Any,                       Print,               null,              Enterprise, Effect: "未审核通过时带 DRAFT 水印"),
            new Row([Approved],                PrintOriginal,       null,              Enterprise, Guard: PrintOriginalGuard),
            new Row([Approved],                Amend,               null,              Enterprise, Effect: "新建更改证，与原证关联"),
            new Row([Approved],                Reissue,             null,              Enterprise, Effect: "新建重发证，与原证关联；已有未完成的则打开它"),
            new Row([Approved],                AmendAndReissue,     null,              Enterprise, Effect: "新建更改重发证，与原证关联"),
            new Row([Approved, Replaced],      Shelve,              null,              Enterprise, Guard: ShelveGuard, Effect: "标记存档"),
            new Row(Any,                       Unshelve,            null,              Enterprise, Guard: "已存档", Effect: "回到默认列表"),
            new Row([Declared, SendFailed],    ReceiveAccepted,     Received,          Customs),
            new Row([Declared, SendFailed],    ReceiveRefused,      SendFailed,        Customs),
            new Row(AnyOpen,                   ReceiveReview,       UnderReview,       Customs),
            new Row(AnyOpen,                   ReceiveVerification, UnderVerification, Customs),
            new Row(AnyOpen,                   ReceiveReturn,       Returned,          Customs),
            new Row(AnyOpen,                   ReceiveApproval,     Approved,          Customs,    Effect: "版式状态为海关端生成"),
            new Row([.. AnyOpen, Approved, Replaced], ReceiveCancellation, Cancelled,  Customs),
            new Row([Approved],                SuccessorApproved,   Replaced,          Performer.System),
        ]);

    private const string ShelveGuard = "已自助打印正本";

    private const string PrintOriginalGuard = "版式接收成功、未归档、没有打印中的任务";

    /// <summary>Why the guard of a row does not hold; null when it does.</summary>
    internal static string? GuardProblem(Certificate certificate, CertificateAction action) => action switch
    {
        Shelve when certificate.PrintStatus != PrintStatus.Printed => "只有已自助打印正本的证书可以存档",
        Unshelve when !certificate.IsShelved => "证书没有存档",
        PrintOriginal when certificate.LayoutStatus != LayoutStatus.Received => $"版式状态为“{certificate.LayoutStatus.TitleZh()}”，须为“接收成功”才能打印正本",
        PrintOriginal when certificate.CustomsArchiveStatus == CustomsArchiveStatus.Archived => "证书已归档，不能再打印正本",
        PrintOriginal when certificate.ActiveOriginalJobId is not null => "正本已有打印任务，请等待其结束",
        _ => null,
    };
}
