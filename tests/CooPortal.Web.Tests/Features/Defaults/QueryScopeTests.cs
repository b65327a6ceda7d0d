using System.Net;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Supplements;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Home;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Defaults;

/// <summary>查询权限开关.</summary>
public sealed class QueryScopeTests
{
    [Fact, Feature(21)]
    public async Task Switch_SetByTheAdministrator_NarrowsTheOperatorsQueryAtOnce()
    {
        await using var portal = await TestPortal.StartAsync();
        var administrator = await portal.AddAdministratorAsync();
        await MenuTests.AddProfileAsync(portal, administrator, FilingMode.SelfFiling);
        var clerk = await portal.AddUserAsync("clerk", administrator.EnterpriseId, UserRole.CardlessOperator);
        var others = await AddCertificateAsync(portal, administrator, "0001");
        await AddCertificateAsync(portal, clerk, "0002");
        var supplemented = await AddSupplementAsync(portal, others);
        using var admin = await portal.SignInAsync("admin");
        using var op = await portal.SignInAsync("clerk");
        (await NumbersAsync(op)).ShouldBe(["C261026902330001", "C261026902330002"], ignoreOrder: true);
        (await SupplementsAsync(op)).ShouldHaveSingleItem().ShouldContain("C261026902330001");

        await admin.OpenAsync("/defaults/query-scope");
        await admin.SubmitAsync(admin.Form("/defaults/query-scope/save"), new Dictionary<string, string> { ["onlyOwn"] = "true" });

        (await NumbersAsync(op)).ShouldBe(["C261026902330002"]);
        (await SupplementsAsync(op)).ShouldBeEmpty();
        await op.OpenAsync($"/supplements/query/detail/{supplemented}");
        op.Status.ShouldBe(HttpStatusCode.NotFound);
        (await NumbersAsync(admin)).Count.ShouldBe(2);
        await admin.OpenAsync("/defaults/query-scope");
        await admin.SubmitAsync(admin.Form("/defaults/query-scope/save"), new Dictionary<string, string> { ["onlyOwn"] = "false" });
        (await NumbersAsync(op)).Count.ShouldBe(2);
    }

    [Fact, Feature(21)]
    public async Task Switch_ForAnOperator_IsNeitherListedNorOpen()
    {
        await using var portal = await TestPortal.StartAsync();
        var administrator = await portal.AddAdministratorAsync();
        await MenuTests.AddProfileAsync(portal, administrator, FilingMode.SelfFiling);
        await portal.AddUserAsync("clerk", administrator.EnterpriseId, UserRole.CardOperator);
        using var op = await portal.SignInAsync("clerk");
        op.Page.QuerySelector("#side-menu a[href='/defaults/query-scope']").ShouldBeNull();

        await op.OpenAsync("/defaults/query-scope");
        op.Status.ShouldBe(HttpStatusCode.Forbidden);
        await op.OpenAsync("/home");
        await op.PostAsync("/defaults/query-scope/save", new Dictionary<string, string> { ["__RequestVerificationToken"] = op.Token, ["onlyOwn"] = "true" });

        op.Status.ShouldBe(HttpStatusCode.Forbidden);
        op.Page.DocumentElement.TextContent.ShouldContain("管理员账户或法人卡");
    }

    private static async Task<List<string>> NumbersAsync(PortalBrowser browser)
    {
        await browser.OpenAsync("/certificates/query?CreatedFrom=&CreatedTo=");
        return [.. browser.Page.QuerySelectorAll("tbody td a.code").Select(link => link.TextContent.Trim())];
    }

    private static async Task<List<string>> SupplementsAsync(PortalBrowser browser)
    {
        await browser.OpenAsync("/supplements/query?From=&To=");
        return [.. browser.Page.QuerySelectorAll(".list-table tbody tr").Select(row => row.TextContent)];
    }

    private static async Task<Guid> AddSupplementAsync(TestPortal portal, Certificate certificate)
    {
        await using var db = portal.Database.Open();
        var proof = new SupplementedProof
        {
            EnterpriseId = certificate.FilerEnterpriseId,
            Source = SupplementSource.Customs,
            Number = certificate.Number,
            CertificateId = certificate.Id,
            TypeCode = certificate.TypeCode,
            KindZh = "一般原产地证书",
        };
        proof.Add(isExported: false, [], "", certificate.CreatedByName, Some.Now);
        db.SupplementedProofs.Add(proof);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return proof.Id;
    }

    private static async Task<Certificate> AddCertificateAsync(TestPortal portal, User author, string serial)
    {
        await using var db = portal.Database.Open();
        var id = Guid.CreateVersion7();
        var certificate = new Certificate
        {
            Id = id,
            FilerEnterpriseId = author.EnterpriseId!.Value,
            ExporterOrganisationCode = "102690233",
            TypeCode = Typed.General,
            Number = $"C26102690233{serial}",
            DeclaredNumber = $"draft:{id:N}",
            CreatedByUserId = author.Id,
            CreatedByName = author.FullName,
            CreatedAt = Some.Now,
            UpdatedAt = Some.Now,
        };
        db.Certificates.Add(certificate);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return certificate;
    }
}
