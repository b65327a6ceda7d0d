using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Promises;

public sealed class MeasuredTests
{
    [Fact]
    public async Task PublicPage_ForAVisitor_ShowsHowLongTheStepsTookAndNobodysCertificate()
    {
        await using var portal = await TestPortal.StartAsync();
        var administrator = await portal.AddAdministratorAsync();
        await using (var db = portal.Database.Open(clock: portal.Clock))
        {
            var certificate = SomeCertificates.Draft(administrator.EnterpriseId!.Value, "C261026902330001", Some.Now);
            db.StatusChanges.AddRange(certificate.Declare(portal.Clock));
            portal.Clock.Advance(TimeSpan.FromSeconds(3));
            db.StatusChanges.Add(certificate.Apply(CertificateAction.ReceiveAccepted, Actor.System("海关回执"), portal.Clock));
            portal.Clock.Advance(TimeSpan.FromMinutes(25));
            db.StatusChanges.Add(certificate.Apply(CertificateAction.ReceiveApproval, Actor.System("海关回执"), portal.Clock));
            db.Certificates.Add(certificate);
            db.StoredDocuments.Add(new StoredDocument
            {
                EnterpriseId = administrator.EnterpriseId.Value,
                CertificateId = certificate.Id,
                Kind = DocumentKind.Original,
                FileName = "a.pdf",
                Sha256 = "",
                Renderer = "test",
                CreatedAt = portal.Clock.GetUtcNow().UtcDateTime.AddSeconds(1.5),
            });
            await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync("/promises");

        page.QuerySelectorAll("h2").Select(heading => heading.TextContent).ShouldBe(["最近 24 小时", "最近 7 天", "最近 30 天"]);
        page.QuerySelector("table")!.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Where((_, i) => i != 1).Select(cell => cell.TextContent)))
            .ShouldBe(["海关接收|1|3.0 秒|3.0 秒", "海关审核|1|25 分钟|25 分钟", "生成正本|1|1.5 秒|1.5 秒", "全程|1|25 分钟|25 分钟"]);
        page.Body!.TextContent.ShouldNotContain("C26");
    }
}
