using CooPortal.Operations.Audit;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Shared.Audit;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Platform.Audit;

/// <summary>审计查询 over all companies, attempts on other companies' records included.</summary>
public sealed class AuditController(FindAuditTrail trail, CooPortalDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(AuditQuery query, Guid? before, CancellationToken cancellationToken)
    {
        var entries = await trail.ExecuteAsync(
            new AuditFilter
            {
                ActorName = query.Actor,
                Action = query.Verb,
                EnterpriseId = query.EnterpriseId,
                SubjectId = query.SubjectId,
                From = query.From is { } from ? ChinaTime.StartOf(from) : null,
                To = query.To is { } to ? ChinaTime.StartOf(to.AddDays(1)) : null,
                WithForeignAttempts = true,
            },
            before,
            cancellationToken);
        var conditions = new QueryBuilder(Request.Query.Where(pair => pair.Key != "before" && !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));
        return View("Audit", new AuditView
        {
            Query = query,
            Actions = await trail.ActionsAsync(cancellationToken),
            EnterpriseName = query.EnterpriseId is { } id ? await db.Enterprises.Where(row => row.Id == id).Select(row => row.NameZh).SingleOrDefaultAsync(cancellationToken) : null,
            Trail = new TrailView("审计查询", AuditLine.Page(entries), AuditLine.Next(entries, "/platform/audit" + conditions.ToQueryString())),
        });
    }
}
