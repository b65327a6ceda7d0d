using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Customs.Filing;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Tests.Customs;

/// <summary>A declared certificate with its message in the outbox.</summary>
internal static class SomeCertificate
{
    public static Certificate Draft(Guid enterpriseId, int serial = 1, string goods = "COTTON T-SHIRTS") => new()
    {
        FilerEnterpriseId = enterpriseId,
        ExporterOrganisationCode = "102690233",
        TypeCode = "C",
        Number = $"C26102690233{serial:D4}",
        DeclaredNumber = $"C26102690233{serial:D4}",
        CreatedByUserId = Guid.CreateVersion7(),
        CreatedByName = "王管理",
        CreatedAt = Some.Now,
        Header =
        {
            ExporterSocialCreditCode = Some.SocialCreditCode,
            FilerSocialCreditCode = Some.SocialCreditCode,
            ExporterNameZh = "宁波示范纺织有限公司",
            IssuingOffice = "3101",
            ApplicationPlace = "NINGBO, CHINA",
            DestinationCode = "JPN",
            Exporter = "NINGBO DEMO TEXTILE CO., LTD.\nNINGBO, CHINA",
            Consignee = "SAMPLE TRADING K.K.\nOSAKA, JAPAN",
        },
        Goods = { new GoodsItem { LineNumber = 1, HsCode = "6109100021", Description = goods } },
    };

    /// <summary>The enterprise that files.</summary>
    public static async Task<Guid> AddEnterpriseAsync(this TestDatabase database)
    {
        await using var db = database.Open();
        var enterprise = Some.Enterprise();
        db.Enterprises.Add(enterprise);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", default);
        return enterprise.Id;
    }

    public static async Task<Certificate> DeclareAsync(this CustomsNode node, Certificate certificate)
        => await node.RunAsync(async services =>
        {
            var db = services.GetRequiredService<CooPortalDbContext>();
            db.Certificates.Add(certificate);
            certificate.Apply(CertificateAction.Declare, Some.Administrator(certificate.FilerEnterpriseId), services.GetRequiredService<TimeProvider>());
            await services.GetRequiredService<CustomsOutbox>().EnqueueAsync(
                CustomsSubject.Certificate(certificate.Id), CertificateFiling.ToMessage(certificate), certificate.FilerEnterpriseId, certificate.DeclarationRound, default);
            await db.SaveAuditedAsync(Actor.System("test"), "Declare", default);
            return certificate;
        });
}
