using System.Security.Claims;
using CooPortal.Domain.Accounts;

namespace CooPortal.Web.Infrastructure.Accounts;

/// <summary>Who sits at the browser, as the session row says.</summary>
public sealed record SignedInUser
{
    public required Guid UserId { get; init; }

    public required string UserName { get; init; }

    public required string FullName { get; init; }

    /// <summary>Null for the platform administrator.</summary>
    public Guid? EnterpriseId { get; init; }

    public string EnterpriseName { get; init; } = "";

    public required UserRole Role { get; init; }

    public required SessionMethod Method { get; init; }

    /// <summary>The card that opened the session; null for a password.</summary>
    public Guid? CardId { get; init; }

    /// <summary>The session row; null until it is written.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>Signed in with a password that somebody else set.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Proved the password only; seen by the page that asks for the rest, nobody elsewhere.</summary>
    public bool AwaitsSecondFactor { get; init; }

    public bool IsAdministrator => Role is UserRole.Administrator;

    public bool IsLegalPerson => Method is SessionMethod.LegalPersonCard;

    public Actor ToActor() => new() { UserId = UserId, Name = FullName, EnterpriseId = EnterpriseId, Role = Role, Method = Method };

    public ClaimsIdentity ToIdentity(string scheme)
    {
        var identity = new ClaimsIdentity(scheme, PortalClaims.UserName, PortalClaims.Role);
        identity.AddClaim(new Claim(PortalClaims.UserId, UserId.ToString()));
        identity.AddClaim(new Claim(PortalClaims.UserName, UserName));
        identity.AddClaim(new Claim(PortalClaims.FullName, FullName));
        identity.AddClaim(new Claim(PortalClaims.Role, Role.ToString()));
        identity.AddClaim(new Claim(PortalClaims.Method, Method.ToString()));
        if (EnterpriseId is { } enterprise)
        {
            identity.AddClaim(new Claim(PortalClaims.EnterpriseId, enterprise.ToString()));
            identity.AddClaim(new Claim(PortalClaims.EnterpriseName, EnterpriseName));
        }

        if (CardId is { } card)
        {
            identity.AddClaim(new Claim(PortalClaims.CardId, card.ToString()));
        }

        return identity;
    }

    /// <summary>Null for a visitor.</summary>
    public static SignedInUser? From(ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated != true || principal.FindFirstValue(PortalClaims.UserId) is not { } userId)
        {
            return null;
        }

        var method = Enum.Parse<SessionMethod>(principal.FindFirstValue(PortalClaims.Method)!);
        return new SignedInUser
        {
            UserId = Guid.Parse(userId),
            UserName = principal.FindFirstValue(PortalClaims.UserName)!,
            FullName = principal.FindFirstValue(PortalClaims.FullName)!,
            EnterpriseId = principal.FindFirstValue(PortalClaims.EnterpriseId) is { } id ? Guid.Parse(id) : null,
            EnterpriseName = principal.FindFirstValue(PortalClaims.EnterpriseName) ?? "",
            Role = Enum.Parse<UserRole>(principal.FindFirstValue(PortalClaims.Role)!),
            Method = method,
            MustChangePassword = method == SessionMethod.Password && principal.HasClaim(claim => claim.Type == PortalClaims.MustChangePassword),
            AwaitsSecondFactor = principal.HasClaim(claim => claim.Type == PortalClaims.AwaitsSecondFactor),
            CardId = principal.FindFirstValue(PortalClaims.CardId) is { } card ? Guid.Parse(card) : null,
            SessionId = principal.FindFirstValue(PortalClaims.SessionId) is { } session ? Guid.Parse(session) : null,
        };
    }
}
