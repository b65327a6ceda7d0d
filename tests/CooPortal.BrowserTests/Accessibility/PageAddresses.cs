using System.Linq.Expressions;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.TestKit;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.BrowserTests.Accessibility;

/// <summary>The addresses of the portal's pages, from its own table of routes.</summary>
internal static class PageAddresses
{
    // files, data for scripts and programs, and what only sends elsewhere
    private static readonly string[] NoPages =
    [
        "/accounts/login/captcha", "/agent-api/", "/api/", "/bell/newest", "/bell/open/", "/certificates/apply/new", "/certificates/attachments/{id}/file/", "/certificates/export-xml/",
        "/certificates/goods-import/{id}/export", "/certificates/goods-import/{id}/problems", "/certificates/goods-import/{id}/template", "/certificates/issuance/proof", "/certificates/print/file",
        "/certificates/print/guide", "/certificates/printers/sheet", "/certificates/query/export", "/dictionaries/", "/docking/api/guide", "/docking/interface/package", "/docking/interface/sample",
        "/docking/interface/schema/", "/downloads/file/", "/issuance-log/ct/", "/issuance-log/verifier", "/journal/", "/push/manual", "/seals/preview/picture/", "/seals/preview/specimen/",
        "/self-print/agent/package/", "/self-print/download/file", "/self-print/instructions/manual", "/self-print/instructions/questions", "/self-print/print/export", "/self-print/print/file",
        "/statistics/business/export", "/verification/edit/{id}/file/", "/wechat/",
    ];

    /// <summary>Templates such as /certificates/edit/{id}, and whether a visitor may open them.</summary>
    public static IReadOnlyList<(string Template, bool IsPublic)> Templates(IServiceProvider portal) =>
    [
        .. portal.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && endpoint.Metadata.GetMetadata<BackgroundRequestAttribute>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(endpoint => (Template: TemplateOf(endpoint.RoutePattern), endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null))
            .Where(route => !NoPages.Any(prefix => route.Template.StartsWith(prefix, StringComparison.Ordinal)))
            .Distinct()
            .OrderBy(route => route.Template, StringComparer.Ordinal),
    ];

    /// <summary>What to open for the templates that need a record, with records of the demo.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> OfRecordsAsync(World world)
    {
        var certificates = await CertificatesAsync(world);
        var (draft, approved) = (certificates[CertificateStatus.Draft], certificates[CertificateStatus.Approved]);
        await using var db = world.Database.Open();
        var owner = await db.Users.SingleAsync(user => user.NormalisedUserName == "yongfang");
        var colleague = (await db.Users.SingleAsync(user => user.NormalisedUserName == "yongfang.op")).Id;
        var company = owner.EnterpriseId!.Value;
        var seal = await Own(db.SealImages, row => row.EnterpriseId == company, row => row.Id);
        var record = await Own(db.VerificationRecords, row => row.EnterpriseId == company, row => row.Id);
        var proof = await Own(db.SupplementedProofs, row => row.EnterpriseId == company, row => row.Id);
        var form = await db.BlankForms.InEveryEnterprise().Where(row => row.EnterpriseId == company && row.CertificateId != null).OrderBy(row => row.Id).FirstAsync();
        var product = await Own(db.PreReviewProducts, row => row.EnterpriseId == company, row => row.Id);
        var announcement = await db.Announcements.Select(row => row.Id).FirstAsync();
        return new Dictionary<string, string[]>
        {
            ["/agency/agents/add"] = ["/agency/agents/add?name=%E9%80%9A%E8%BE%BE&query=true"],
            ["/announcement"] = ["/announcement", $"/announcement/{announcement}"],
            ["/blank-forms/query/receipts"] = [$"/blank-forms/query/receipts?id={form.Id}"],
            ["/blank-forms/write-off/window"] = [$"/blank-forms/write-off/window/{form.CertificateId}"],
            ["/certificates/attachments/{id}"] = [$"/certificates/attachments/{draft}"],
            ["/certificates/convert/{id}"] = [$"/certificates/convert/{approved}?typeCode=RC"],
            ["/certificates/copy/{id}"] = [$"/certificates/copy/{approved}"],
            ["/certificates/criteria"] = ["/certificates/criteria/E"],
            ["/certificates/delete/{id}"] = [$"/certificates/delete/{draft}"],
            ["/certificates/edit/{id}"] =
            [
                $"/certificates/edit/{draft}", $"/certificates/edit/{draft}?tab=goods&line=new", $"/certificates/edit/{draft}?check=1", $"/certificates/edit/{approved}?tab=goods",
                $"/certificates/edit/{certificates[CertificateStatus.Returned]}", "/certificates/apply/new/RC", "/certificates/apply/new/E",
            ],
            ["/certificates/goods-import/{id}"] = [$"/certificates/goods-import/{draft}"],
            ["/certificates/issuance/{id}"] = [$"/certificates/issuance/{approved}"],
            ["/certificates/print/{id}"] = [$"/certificates/print/{approved}"],
            ["/certificates/print/preview/{id}"] = [$"/certificates/print/preview/{approved}"],
            ["/certificates/query"] = ["/certificates/query?CreatedFrom=&CreatedTo=", "/certificates/query?Number=NONE"],
            ["/certificates/query/receipts/{id}"] = [$"/certificates/query/receipts/{approved}"],
            ["/certificates/replace/{id}"] = [$"/certificates/replace/{approved}?kind=Amendment"],
            ["/error/{id}"] = ["/no-such-page"],
            ["/libraries/parties/{id}"] = ["/libraries/parties/exporter", "/libraries/parties/producer"],
            ["/operators/card/{id}"] = [$"/operators/card/{colleague}"],
            ["/operators/history/{id}"] = [$"/operators/history/{colleague}"],
            ["/operators/password/{id}"] = [$"/operators/password/{colleague}"],
            ["/platform/enterprises/{id}"] = [$"/platform/enterprises/{company}"],
            ["/pre-review/edit"] = ["/pre-review/edit", $"/pre-review/edit/{product}"],
            ["/seals/delete/{id}"] = [$"/seals/delete/{seal}"],
            ["/seals/edit"] = ["/seals/edit?kind=Seal", "/seals/edit?kind=Signature"],
            ["/seals/preview/{id}"] = [$"/seals/preview/{seal}"],
            ["/status/answer"] = ["/status/answer?Number=C260000000000001&Code=AAAAAA", "/status/answer?Number=&Code="],
            ["/supplements/query/add"] = [$"/supplements/query/add?id={proof}"],
            ["/supplements/query/detail"] = [$"/supplements/query/detail?id={proof}"],
            ["/verification/costs/{id}"] = [$"/verification/costs/{record}?item=1"],
            ["/verification/detail/{id}"] = [$"/verification/detail/{record}"],
            ["/verification/edit/{id}"] = [$"/verification/edit/{record}", $"/verification/edit/{record}?upload=1"],
        };
    }

    /// <summary>One certificate of the demo's first company in every status that customs has brought about in the first seconds.</summary>
    private static async Task<IReadOnlyDictionary<CertificateStatus, Guid>> CertificatesAsync(World world)
    {
        var found = new Dictionary<CertificateStatus, Guid>();
        await Eventually.IsTrueAsync(
            async () =>
            {
                await using var db = world.Database.Open();
                var owner = await db.Users.SingleAsync(user => user.NormalisedUserName == "yongfang");
                foreach (var row in await db.Certificates.InEveryEnterprise().Where(row => row.FilerEnterpriseId == owner.EnterpriseId).OrderBy(row => row.CreatedAt).Select(row => new { row.Id, row.Status }).ToListAsync())
                {
                    found.TryAdd(row.Status, row.Id);
                }

                return found.ContainsKey(CertificateStatus.Approved) && found.ContainsKey(CertificateStatus.Returned);
            },
            "customs approves one certificate and returns one",
            60);
        return found;
    }

    private static Task<Guid> Own<T>(DbSet<T> rows, Expression<Func<T, bool>> own, Expression<Func<T, Guid>> id)
        where T : class =>
        rows.InEveryEnterprise().Where(own).Select(id).Order().FirstAsync();

    private static string TemplateOf(RoutePattern pattern) => "/" + string.Join(
        '/',
        pattern.PathSegments.Select(segment => segment.Parts[0]).Where(part => part is not RoutePatternParameterPart { IsOptional: true }).Select(part => part is RoutePatternLiteralPart literal ? literal.Content : "{id}"));
}
