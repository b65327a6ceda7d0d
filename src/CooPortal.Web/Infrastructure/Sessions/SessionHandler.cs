using System.Security.Claims;
using System.Text.Encodings.Web;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Infrastructure.Sessions;

/// <summary>
/// Sessions are rows; the cookie is 32 random bytes that find one. The framework's cookie handler keeps the old key when a browser that is
/// signed in signs in again; here every sign-in deletes the old row and makes a new key, so a fixed or copied cookie is worth nothing.
/// </summary>
public sealed class SessionHandler(
    IOptionsMonitor<SessionLifetime> options, ILoggerFactory log, UrlEncoder encoder, CooPortalDbContext db, PortalCookies cookies, IOptions<LoginOptions> login)
    : SignInAuthenticationHandler<SessionLifetime>(options, log, encoder)
{
    public const string SchemeName = "Session";

    /// <summary>Parameter of a sign-in that has proven the second factor too; without it a session that needs one waits.</summary>
    public const string SecondFactorProven = "second-factor-proven";

    private static readonly TimeSpan WaitsAtMost = TimeSpan.FromMinutes(15);

    private bool _awaitsSecondFactor;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[cookies.Session] is not { Length: > 0 } key)
        {
            return AuthenticateResult.NoResult();
        }

        var hash = SecretToken.Hash(key);
        var found = await (from session in db.Sessions.AsNoTracking()
                           join user in db.Users on session.UserId equals user.Id
                           where session.KeyHash == hash
                           select new
                           {
                               session.Id,
                               session.Ticket,
                               session.LastSeenAt,
                               session.ExpiresAt,
                               session.AwaitsSecondFactor,
                               user.MustChangePassword,
                               IsClosed = user.IsDisabled || db.Enterprises.Any(enterprise => enterprise.Id == user.EnterpriseId && enterprise.State == EnterpriseState.Suspended),
                           }).SingleOrDefaultAsync(Context.RequestAborted);
        if (found is null)
        {
            return AuthenticateResult.NoResult();
        }

        var now = TimeProvider.GetUtcNow().UtcDateTime;
        if (found.IsClosed || now >= found.ExpiresAt || now - found.LastSeenAt >= Options.Idle)
        {
            await db.Sessions.Where(session => session.Id == found.Id).ExecuteDeleteAsync(Context.RequestAborted);
            return AuthenticateResult.Fail("The session has ended.");
        }

        _awaitsSecondFactor = found.AwaitsSecondFactor;
        if (_awaitsSecondFactor && Context.GetEndpoint()?.Metadata.GetMetadata<OpenToWaitingSessionAttribute>() is null)
        {
            return AuthenticateResult.NoResult();
        }

        var isActivity = Context.GetEndpoint()?.Metadata.GetMetadata<BackgroundRequestAttribute>() is null;
        if (isActivity && now - found.LastSeenAt >= Options.SeenPrecision)
        {
            await db.Sessions.Where(session => session.Id == found.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(session => session.LastSeenAt, now), Context.RequestAborted);
        }

        if (TicketSerializer.Default.Deserialize(found.Ticket) is not { } ticket)
        {
            return AuthenticateResult.NoResult();
        }

        if (found.AwaitsSecondFactor)
        {
            ticket.Principal.Identities.First().AddClaim(new Claim(PortalClaims.AwaitsSecondFactor, "1"));
        }
        else if (found.MustChangePassword)
        {
            ticket.Principal.Identities.First().AddClaim(new Claim(PortalClaims.MustChangePassword, "1"));
        }

        return AuthenticateResult.Success(ticket);
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        await DeleteRowAsync();

        var signedIn = SignedInUser.From(user) ?? throw new InvalidOperationException("Sign in with SignedInUser.ToIdentity.");
        var now = TimeProvider.GetUtcNow().UtcDateTime;
        var id = Guid.CreateVersion7();
        var waits = login.Value.AsksSecondFactorOf(signedIn.Role) && properties?.GetParameter<bool>(SecondFactorProven) != true;
        user.Identities.First().AddClaim(new Claim(PortalClaims.SessionId, id.ToString()));
        var key = SecretToken.Create();
        db.Sessions.Add(new Session
        {
            Id = id,
            KeyHash = SecretToken.Hash(key),
            UserId = signedIn.UserId,
            EnterpriseId = signedIn.EnterpriseId,
            Method = signedIn.Method,
            CardId = signedIn.CardId,
            AwaitsSecondFactor = waits,
            Ticket = TicketSerializer.Default.Serialize(new AuthenticationTicket(user, SchemeName)),
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + (waits ? WaitsAtMost : Options.Longest),
            RemoteAddress = Context.Connection.RemoteIpAddress?.ToString() ?? "",
            UserAgent = Request.Headers.UserAgent.ToString() is { Length: > 400 } agent ? agent[..400] : Request.Headers.UserAgent.ToString(),
        });
        await db.SaveChangesAsync(Context.RequestAborted);
        Response.Cookies.Append(cookies.Session, key, cookies.Options());
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        await DeleteRowAsync();
        Response.Cookies.Delete(cookies.Session, cookies.Options());
    }

    /// <summary>Pages go to the login and back; what scripts ask gets a plain 401, so that they keep what was typed.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.IsFromScript())
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var back = HttpMethods.IsGet(Request.Method) ? Request.Path + Request.QueryString : Request.LocalReferer();
        var page = _awaitsSecondFactor ? "/accounts/second-factor" : "/accounts/login";
        Response.Redirect(back is "/" or "/home" or "" ? page : $"{page}?returnUrl={Uri.EscapeDataString(back)}");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task DeleteRowAsync()
    {
        if (Request.Cookies[cookies.Session] is { Length: > 0 } key)
        {
            var hash = SecretToken.Hash(key);
            await db.Sessions.Where(session => session.KeyHash == hash).ExecuteDeleteAsync(Context.RequestAborted);
        }
    }
}
