using System.Globalization;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Features.Docking.Keys;

/// <summary>对接密钥 of the company: made, shown once, revoked.</summary>
[RequiresRole(UserRole.Administrator)]
[OriginBusiness]
public sealed class KeysController(CooPortalDbContext db, CreateDockingKey create, RevokeDockingKey revoke, IOptions<PortalOptions> portal, TimeProvider clock) : Controller, IRedisplaysForm
{
    private const RestScopes All = RestScopes.Read | RestScopes.Write | RestScopes.Declare;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Keys", await PageAsync(cancellationToken));

    /// <summary>The answer to this one request holds the secret; no address shows it again.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, string? name, int? days, CancellationToken cancellationToken)
    {
        return await create.ExecuteAsync(id, name, days ?? 0, this.SignedIn().ToActor(), cancellationToken) is { } key
            ? View("Keys", await PageAsync(cancellationToken) with { Created = key })
            : MadeBefore();
    }

    /// <summary>A bearer key of the REST API, shown like the other this once.</summary>
    [HttpPost]
    public async Task<IActionResult> CreateRest(Guid id, string? restName, int? restDays, RestScopes[] scopes, CancellationToken cancellationToken)
    {
        var chosen = scopes.Aggregate(RestScopes.None, (all, scope) => all | scope) & All;
        return await create.ForRestAsync(id, restName, restDays ?? 0, chosen, this.SignedIn().ToActor(), cancellationToken) is var (key, token)
            ? View("Keys", await PageAsync(cancellationToken) with { Created = key, Token = token })
            : MadeBefore();
    }

    [HttpPost]
    public async Task<IActionResult> Revoke(Guid id, CancellationToken cancellationToken)
    {
        if (await revoke.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken) is not { } key)
        {
            return NotFound();
        }

        this.FlashSuccess($"密钥“{key.Name}”已作废，使用它的系统不能再对接。");
        return RedirectToAction(nameof(Index));
    }

    [NonAction]
    public async Task<IActionResult> RedisplayAsync(IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken) => View("Keys", await PageAsync(cancellationToken) with
    {
        Name = (arguments.GetValueOrDefault("name") ?? arguments.GetValueOrDefault("restName")) as string ?? "",
        Days = ((arguments.GetValueOrDefault("days") ?? arguments.GetValueOrDefault("restDays")) as int?)?.ToString(CultureInfo.InvariantCulture) ?? "",
        Sent = arguments.ContainsKey("scopes") ? DockingKeyKind.Rest : DockingKeyKind.Erp,
        Scopes = (arguments.GetValueOrDefault("scopes") as RestScopes[] ?? [All]).Aggregate(RestScopes.None, (all, scope) => all | scope),
    });

    private RedirectToActionResult MadeBefore()
    {
        this.FlashWarning("这个密钥已经创建，密钥内容只在创建时显示一次；没有记下的请作废后重新创建。");
        return RedirectToAction(nameof(Index));
    }

    private async Task<KeysPage> PageAsync(CancellationToken cancellationToken) => new()
    {
        Keys = await db.DockingKeys.AsNoTracking().OrderByDescending(row => row.CreatedAt).Take(100).ToListAsync(cancellationToken),
        SocialCreditCode = await db.Enterprises.Where(row => row.Id == this.SignedIn().EnterpriseId).Select(row => row.SocialCreditCode).SingleAsync(cancellationToken),
        Portal = portal.Value.Origin,
        Now = clock.GetUtcNow().UtcDateTime,
    };
}
