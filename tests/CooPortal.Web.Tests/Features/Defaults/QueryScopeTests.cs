using System.Net;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
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
        await AddCertificateAsync(portal, administrator, "0001");
        await AddCertificateAsync(portal, clerk, "0002");
        using var admin = await portal.SignInAsync("admin");
        using var op = await portal.SignInAsync("clerk");
        (await NumbersAsync(op)).ShouldBe(["C261026902330001", "C261026902330002"], ignoreOrder: true);

        await admin.OpenAsync("/defaults/query-scope");
        await admin.SubmitAsync(admin.Form("/defaults/query-scope/save"), new Dictionary<string, string> { ["onlyOwn"] = "true" });

        (await NumbersAsync(op)).ShouldBe(["C261026902330002"]);
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

    private static async Task AddCertificateAsync(TestPortal portal, User author, string serial)
    {
        await using var db = portal.Database.Open();
        var id = Guid.CreateVersion7();
        db.Certificates.Add(new Certificate
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
        });
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }
}
