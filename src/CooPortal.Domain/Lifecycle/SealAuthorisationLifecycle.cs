using CooPortal.Domain.Sealing;

namespace CooPortal.Domain.Lifecycle;

/// <summary>印章签名授权 (decisions.md 15).</summary>
public static class SealAuthorisationLifecycle
{
    public static LifecycleTable<SealAuthorisationStatus, SealAuthorisationEvent> Table { get; } = new(
        "印章签名授权",
        status => status switch
        {
            SealAuthorisationStatus.Submitted => "已提交",
            SealAuthorisationStatus.Authorised => "授权成功",
            SealAuthorisationStatus.Refused => "授权失败",
        },
        happened => happened switch
        {
            SealAuthorisationEvent.Accepted => "海关授权成功",
            SealAuthorisationEvent.Refused => "海关授权失败",
        },
        [
            new([SealAuthorisationStatus.Submitted], SealAuthorisationEvent.Accepted, SealAuthorisationStatus.Authorised, Performer.Customs, Effect: "此后审核通过的证书可以自助打印"),
            new([SealAuthorisationStatus.Submitted], SealAuthorisationEvent.Refused, SealAuthorisationStatus.Refused, Performer.Customs),
        ]);
}
