using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using CooPortal.Operations.Push;

namespace CooPortal.Operations.Accounts;

/// <summary>
/// 账号安全提醒: the owner of an account hears of everything that changes how it is opened, in the bell and at every address that he confirmed,
/// whatever he subscribed to. Accounts of the platform have neither.
/// </summary>
internal static class AccountNotices
{
    /// <summary>Told with the change, in the unit of work that saves it.</summary>
    /// <param name="db">Takes the notice.</param>
    /// <param name="owner">Whose account it is.</param>
    /// <param name="happened">A sentence without its end.</param>
    /// <param name="now">UTC.</param>
    public static void TellOwner(this CooPortalDbContext db, User owner, string happened, DateTime now)
    {
        if (owner.EnterpriseId is not { } enterpriseId)
        {
            return;
        }

        var notice = new Notice
        {
            EnterpriseId = enterpriseId,
            Event = PushEvent.AccountChanged,
            SubjectKind = NoticeSubjects.Account,
            SubjectId = owner.Id,
            ForUserId = owner.Id,
            Sender = "系统",
            Text = $"{happened}。如果不是您本人或您知道的操作，请立即修改密码，并联系本企业管理员。",
            Time = now,
            CreatedAt = now,
            SourceKey = $"account:{Guid.CreateVersion7():N}",
        };
        db.Notices.Add(notice);
    }

    /// <summary>本人, or the name of whoever acted for him.</summary>
    public static string By(this User owner, Actor actor) => actor.UserId == owner.Id ? "本人" : actor.Name;

    /// <summary>法人卡 or 操作员卡, with the end of its number.</summary>
    public static string Words(this Card card) =>
        $"{(card.Kind == CardKind.LegalPerson ? "法人卡" : "操作员卡")}（持卡人 {card.HolderName}，证书号尾 {(card.SerialNumber.Length > 6 ? card.SerialNumber[^6..] : card.SerialNumber)}）";
}
