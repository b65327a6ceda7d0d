using System.Security.Claims;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Features.Accounts.Login;

/// <summary>Opens the session of a user who has proved himself by password or card: new session id, known browser.</summary>
public sealed class SessionOpener(CooPortalDbContext db, LogIn logIn, PortalCookies cookies, IOptions<LoginOptions> options)
{
    private static readonly TimeSpan deviceLifetime = TimeSpan.FromDays(365);

    /// <summary>Users of a company that is not confirmed, or suspended, stay outside.</summary>
    /// <returns>What they are told; null for those who may enter.</returns>
    public async Task<string?> RefusalAsync(User user, CancellationToken cancellationToken)
    {
        if (user.EnterpriseId is not { } id)
        {
            return null;
        }

        var enterprise = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return enterprise.State switch
        {
            EnterpriseState.Active => null,
            EnterpriseState.Suspended => $"贵企业已被平台停用：{enterprise.StateReason}。如有疑问请联系平台管理员。",
            _ => "贵企业的注册尚未通过核验，通过后即可登录。",
        };
    }

    /// <summary>By password or card; where a second factor is asked for, the session waits for it.</summary>
    public Task OpenAsync(HttpContext context, User user, SessionMethod method, Guid? cardId, CancellationToken cancellationToken) =>
        OpenAsync(context, user, method, cardId, isSecondFactorProven: false, cancellationToken);

    /// <summary>After the second factor: a new session that waits for nothing.</summary>
    public Task OpenProvenAsync(HttpContext context, User user, SessionMethod method, Guid? cardId, CancellationToken cancellationToken) =>
        OpenAsync(context, user, method, cardId, isSecondFactorProven: true, cancellationToken);

    private async Task OpenAsync(HttpContext context, User user, SessionMethod method, Guid? cardId, bool isSecondFactorProven, CancellationToken cancellationToken)
    {
        var enterprise = user.EnterpriseId is { } id
            ? await db.Enterprises.Where(row => row.Id == id).Select(row => row.NameZh).SingleAsync(cancellationToken)
            : "";
        var signedIn = new SignedInUser
        {
            UserId = user.Id,
            UserName = user.UserName,
            FullName = user.FullName,
            EnterpriseId = user.EnterpriseId,
            EnterpriseName = enterprise,
            Role = user.Role,
            Method = method,
            CardId = cardId,
        };
        var properties = new AuthenticationProperties();
        properties.SetParameter(SessionHandler.SecondFactorProven, isSecondFactorProven);
        await context.SignInAsync(SessionHandler.SchemeName, new ClaimsPrincipal(signedIn.ToIdentity(SessionHandler.SchemeName)), properties);
        if (options.Value.AsksSecondFactorOf(user.Role) && !isSecondFactorProven)
        {
            // a known browser has tries of its own, and every new one would give five more
            return;
        }

        var device = context.Request.Cookies[cookies.Device] is { Length: 43 } known ? known : SecretToken.Create();
        context.Response.Cookies.Append(cookies.Device, device, cookies.Options(deviceLifetime));
        await logIn.RememberDeviceAsync(user.Id, device, cancellationToken);
    }
}
