using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts;

/// <summary>What everybody who knows a person would try as the password first.</summary>
public static class OwnWords
{
    /// <summary>Those that a form asks for.</summary>
    public static IReadOnlyList<string?> Of(string? userName, string? fullName, string? mobile, string? email) =>
        [userName, fullName, mobile, email?.Split('@')[0]];

    /// <summary>Those of the account and of its company.</summary>
    public static async Task<IReadOnlyList<string?>> OwnWordsAsync(this CooPortalDbContext db, User user, CancellationToken cancellationToken) =>
        [.. Of(user.UserName, user.FullName, user.Mobile, user.Email), .. await db.CompanyWordsAsync(user.EnterpriseId, cancellationToken)];

    /// <summary>None for the platform.</summary>
    public static async Task<IReadOnlyList<string?>> CompanyWordsAsync(this CooPortalDbContext db, Guid? enterpriseId, CancellationToken cancellationToken)
    {
        var company = await db.Enterprises.AsNoTracking().Where(row => row.Id == enterpriseId)
            .Select(row => new { row.NameZh, row.SocialCreditCode, row.OrganisationCode }).SingleOrDefaultAsync(cancellationToken);
        return company is null ? [] : [company.NameZh, company.SocialCreditCode, company.OrganisationCode];
    }
}
