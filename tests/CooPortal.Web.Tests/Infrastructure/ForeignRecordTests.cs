using System.Net;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Audit;
using CooPortal.TestKit;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Infrastructure;

/// <summary>Ids of another company: 404, and the platform administrator can read who tried.</summary>
public sealed class ForeignRecordTests
{
    // pages for visitors, and addresses whose last part is a code or a bearer of its own secret rather than a record's id
    private static readonly string[] Exempt = ["/card/", "/accounts/register", "/accounts/login", "/error", "/agent-api", "/erp-api", "/customs-api", "/api/"];

    [Theory]
    [InlineData(UserRole.Administrator)]
    [InlineData(UserRole.CardlessOperator)]
    public async Task EveryRoute_WithAnotherCompanysId_IsNotFoundAndWrittenDown(UserRole role)
    {
        await using var portal = await TestPortal.StartAsync();
        var foreign = await AddForeignCertificateAsync(portal);
        await portal.AddAdministratorAsync("mine", Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        await using var db = portal.Database.Open();
        var mine = await db.Users.SingleAsync(user => user.UserName == "mine");
        await portal.AddUserAsync("visitor", mine.EnterpriseId, role);
        using var browser = await portal.SignInAsync("visitor");
        await browser.OpenAsync("/home");
        var token = browser.Token;

        var routes = Routes(portal);
        routes.Count.ShouldBeGreaterThan(20);
        foreach (var (method, path) in routes)
        {
            var url = path.Replace(Placeholder, foreign.ToString(), StringComparison.Ordinal);
            if (method == "GET")
            {
                await browser.OpenAsync(url);
            }
            else
            {
                await browser.PostAsync(url, new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
            }

            browser.Status.ShouldBeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Forbidden], $"{method} {url}");
            browser.Page.DocumentElement.TextContent.ShouldNotContain("示范", customMessage: url);
            if (browser.Status == HttpStatusCode.NotFound)
            {
                (await db.AuditEntries.CountAsync(entry => entry.Action == RecordForeignAttempt.Action && entry.Reason.EndsWith($"{method} {url}"))).ShouldBe(1, url);
            }
        }
    }

    [Fact]
    public async Task AuditLine_SaysWhoAskedForWhatWhereAndWhen_AndBelongsToNoCompany()
    {
        await using var portal = await TestPortal.StartAsync();
        var foreign = await AddForeignCertificateAsync(portal);
        var user = await portal.AddAdministratorAsync("mine", Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        using var browser = await portal.SignInAsync("mine");

        await browser.OpenAsync($"/certificates/edit/{foreign}");
        await browser.OpenAsync($"/certificates/edit/{Guid.CreateVersion7()}");

        await using var db = portal.Database.Open();
        var line = await db.AuditEntries.SingleAsync(entry => entry.Action == RecordForeignAttempt.Action);
        line.ActorUserId.ShouldBe(user.Id);
        line.EnterpriseId.ShouldBeNull();
        line.SubjectId.ShouldBe(foreign);
        line.SubjectType.ShouldBe(nameof(Certificate));
        line.At.ShouldBe(Some.Now);
        line.Reason.ShouldContain($"GET /certificates/edit/{foreign}");
    }

    [Theory]
    [InlineData("document")]
    [InlineData("receipt")]
    [InlineData("user")]
    [InlineData("enterprise")]
    public async Task Form_WithAnotherCompanysRecord_IsNotFoundAndWrittenDown(string kind)
    {
        await using var portal = await TestPortal.StartAsync();
        var owner = await portal.AddAdministratorAsync("owner");
        await portal.AddAdministratorAsync("mine", Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        var id = await AddAsync(portal, owner, kind);
        using var browser = await portal.SignInAsync("mine");
        await browser.OpenAsync("/home");

        await browser.PostAsync("/tabs/close", new Dictionary<string, string> { ["__RequestVerificationToken"] = browser.Token, ["id"] = id.ToString() });

        browser.Status.ShouldBe(HttpStatusCode.NotFound);
        await using var db = portal.Database.Open();
        (await db.AuditEntries.SingleAsync(entry => entry.Action == RecordForeignAttempt.Action)).SubjectId.ShouldBe(id);
    }

    private const string Placeholder = "{foreign}";

    private static List<(string Method, string Path)> Routes(TestPortal portal) =>
    [
        .. portal.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action && action.Parameters.Any(parameter => parameter.Name == "id" && parameter.ParameterType == typeof(Guid)))
            .Where(endpoint => endpoint.RoutePattern.Parameters.Any(parameter => parameter.Name == "id"))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => (method, PathOf(endpoint.RoutePattern))))
            .Where(route => !Exempt.Any(prefix => route.Item2.StartsWith(prefix, StringComparison.Ordinal)))
            .Distinct(),
    ];

    private static string PathOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => segment.Parts[0] switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart { Name: "id" } => Placeholder,
        RoutePatternParameterPart { Name: "kind" } => "exporter",
        _ => Guid.Empty.ToString(),
    }));

    private static async Task<Guid> AddForeignCertificateAsync(TestPortal portal)
    {
        var owner = await portal.AddAdministratorAsync("owner");
        await using var db = portal.Database.Open();
        var id = Guid.CreateVersion7();
        db.Certificates.Add(new Certificate
        {
            Id = id,
            FilerEnterpriseId = owner.EnterpriseId!.Value,
            ExporterOrganisationCode = "102690233",
            TypeCode = "C",
            Number = "C261026902330001",
            DeclaredNumber = $"draft:{id:N}",
            CreatedByUserId = owner.Id,
            CreatedByName = "示范",
            CreatedAt = Some.Now,
            UpdatedAt = Some.Now,
        });
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return id;
    }

    private static async Task<Guid> AddAsync(TestPortal portal, User owner, string kind)
    {
        switch (kind)
        {
            case "user":
                return owner.Id;
            case "enterprise":
                return owner.EnterpriseId!.Value;
        }

        await using var db = portal.Database.Open();
        var certificate = Guid.CreateVersion7();
        var id = Guid.CreateVersion7();
        db.Add<object>(kind == "document"
            ? new StoredDocument { Id = id, EnterpriseId = owner.EnterpriseId!.Value, CertificateId = certificate, FileName = "a", Sha256 = "b", Renderer = "test", CreatedAt = Some.Now }
            : new Receipt { Id = id, EnterpriseId = owner.EnterpriseId!.Value, SubjectKind = "certificate", SubjectId = certificate, MessageId = "m", Sender = "海关", Kind = "k", Text = "t", Time = Some.Now, ReceivedAt = Some.Now });
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return id;
    }
}
