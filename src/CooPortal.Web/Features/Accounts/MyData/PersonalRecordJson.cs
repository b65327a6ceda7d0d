using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Accounts.OwnAccount;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Shared.Audit;

namespace CooPortal.Web.Features.Accounts.MyData;

/// <summary>The file of 下载我的数据: names as on the screens, so that a person can read it and a program too.</summary>
public static class PersonalRecordJson
{
    private static readonly JsonSerializerOptions readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] logins = ["LogIn", "LogInWithCard", "ProveSecondFactor"];

    public static byte[] Write(PersonalRecord record, DateTime now)
    {
        var json = new JsonObject
        {
            ["说明"] = $"门户保存的与本人账号有关的数据。时间为北京时间。操作记录和登录记录合计只含最近 {TakePersonalRecord.MostActions} 条，不含单据内容的变化。",
            ["生成时间"] = Time(now),
            ["账号"] = Account(record),
            ["个人信息处理说明"] = new JsonObject { ["同意的版本"] = record.User.PrivacyVersion, ["同意时间"] = Time(record.User.PrivacyAgreedAt) },
            ["绑定的卡"] = List(record.Cards, Card),
            ["印章签名"] = List(record.Signatures, Signature),
            ["登录中的设备"] = List(record.Sessions, Session),
            ["登录过的浏览器"] = List(record.Devices, device => new JsonObject { ["首次登录"] = Time(device.FirstSeenAt), ["最近登录"] = Time(device.LastSeenAt) }),
            ["登录失败"] = new JsonArray([.. record.Failures.Select(at => (JsonNode?)Time(at))]),
            ["消息订阅"] = Push(record),
            ["自动保存的录入"] = List(record.Drafts, draft => new JsonObject { ["页面"] = draft.Form, ["保存时间"] = Time(draft.SavedAt) }),
            ["工作选项卡"] = List(record.Tabs, tab => new JsonObject { ["标题"] = tab.Title, ["地址"] = tab.Url }),
            ["个人设置"] = List(record.Preferences, preference => new JsonObject { ["名称"] = preference.Name, ["内容"] = preference.Value }),
            ["登录记录"] = List(record.Actions.Where(action => logins.Contains(action.Action)), login => new JsonObject { ["时间"] = Time(login.At), ["方式"] = AuditWords.Action(login.Action) }),
            ["操作记录"] = List(record.Actions.Where(action => !logins.Contains(action.Action)), Action),
        };
        return JsonSerializer.SerializeToUtf8Bytes(json, readable);
    }

    private static JsonObject Account(PersonalRecord record) => new()
    {
        ["用户名"] = record.User.UserName,
        ["姓名"] = record.User.FullName,
        ["身份证号"] = record.User.IdNumber,
        ["手机"] = record.User.Mobile,
        ["邮箱"] = record.User.Email,
        ["角色"] = AccountWords.Of(record.User.Role),
        ["申报员"] = record.User.IsDeclarant,
        ["企业"] = record.Enterprise?.NameZh,
        ["统一社会信用代码"] = record.Enterprise?.SocialCreditCode,
        ["建立时间"] = Time(record.User.CreatedAt),
        ["最近登录"] = Time(record.User.LastLoginAt),
        ["动态验证码设置时间"] = Time(record.SecondFactorSince),
    };

    private static JsonObject Card(Card card) => new()
    {
        ["种类"] = card.Kind == CardKind.LegalPerson ? "法人卡" : "操作员卡",
        ["持卡人"] = card.HolderName,
        ["证书号"] = card.SerialNumber,
        ["颁发者"] = card.Issuer,
        ["有效期起"] = Time(card.NotBefore),
        ["有效期止"] = Time(card.NotAfter),
        ["绑定时间"] = Time(card.BoundAt),
        ["已解除"] = card.IsDisabled,
    };

    private static JsonObject Signature(SignatureOfHolder image) => new()
    {
        ["种类"] = image.Kind == SealImageKind.Signature ? "签名" : "印章",
        ["名称"] = image.Name,
        ["起始日期"] = image.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["结束日期"] = image.ValidTo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["启用"] = image.IsEnabled,
        ["保存时间"] = Time(image.CreatedAt),
    };

    private static JsonObject Session(Session session) => new()
    {
        ["登录时间"] = Time(session.CreatedAt),
        ["最近操作"] = Time(session.LastSeenAt),
        ["方式"] = AccountWords.Of(session.Method),
        ["地址"] = session.RemoteAddress,
        ["浏览器"] = session.UserAgent,
    };

    private static JsonObject Push(PersonalRecord record) => new()
    {
        ["接收地址"] = List(record.Addresses, address => new JsonObject
        {
            ["渠道"] = address.Channel.TitleZh(),
            ["地址"] = address.Address,
            ["确认时间"] = Time(address.ConfirmedAt),
            ["待确认的地址"] = address.Pending,
        }),
        ["订阅"] = List(record.Subscriptions, subscription => new JsonObject { ["事项"] = subscription.Event.TitleZh(), ["渠道"] = subscription.Channel.TitleZh() }),
        ["免打扰"] = record.QuietHours is { } quiet ? $"{Clock(quiet.FromMinute)} 至 {Clock(quiet.UntilMinute)}" : null,
    };

    private static JsonObject Action(PersonalAction action) => new()
    {
        ["时间"] = Time(action.At),
        ["操作"] = AuditWords.Action(action.Action),
        ["对象"] = AuditWords.Subject(action.SubjectType),
        ["编号"] = action.SubjectId?.ToString(),
        ["说明"] = action.Reason,
    };

    private static JsonArray List<T>(IEnumerable<T> rows, Func<T, JsonObject> write) => new([.. rows.Select(row => (JsonNode)write(row))]);

    private static string? Time(DateTime? utc) => utc is null ? null : ChinaTime.Time(utc);

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
