using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.Docking;

/// <summary>Row 233: ERP 对接 is open to 自行申报 companies, for certificates of their own.</summary>
internal static class DockingGate
{
    /// <exception cref="BrokenRulesException">It is not open; the sentence says why.</exception>
    public static async Task<FilerProfile> LoadAsync(CooPortalDbContext db, Actor actor, CancellationToken cancellationToken)
    {
        var filer = (await FilerProfile.LoadAsync(db, actor.EnterpriseId!.Value, cancellationToken)).Open();
        return filer.FilesForItself
            ? filer
            : throw new BrokenRulesException("", "ERP 对接仅限自行申报企业：本企业的申领模式为代理申领，请在页面上录入，或先变更申领模式。", nameof(DockingGate));
    }

    /// <summary>Whose message it is must be said by the key, and the message must say the same.</summary>
    public static IEnumerable<DockingFault> Foreign(FilerProfile filer, CustomsProtocol.CustomsMessage message)
    {
        foreach (var element in new[] { "CiqRegNo", "AplRegNo" })
        {
            var path = CustomsProtocol.FieldPath.Of(element);
            var value = MessageValue.Of(message, path);
            if (value != filer.Enterprise.SocialCreditCode && !(value.Length == 0 && message is CustomsProtocol.Messages.FileMessage))
            {
                yield return new DockingFault(path, value, $"只能导入本企业的证书，应为 {filer.Enterprise.SocialCreditCode}。");
            }
        }
    }
}
