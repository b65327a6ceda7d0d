using System.Security.Cryptography;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooPortal.Operations.Accounts;

/// <summary>Gives out captchas and takes their answers; each is good for one try within two minutes.</summary>
public sealed class Captchas(CooPortalDbContext db, IOptions<CaptchaOptions> options, TimeProvider clock)
{
    /// <summary>Without characters that look alike when distorted.</summary>
    public const string Alphabet = "ABCDEFGHJKMNPQRTUVWXY346789";

    public const int Length = 4;

    private static readonly TimeSpan lifetime = TimeSpan.FromMinutes(2);

    /// <returns>The id for the form, and the text to draw.</returns>
    public async Task<(string Id, string Text)> IssueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Captchas.Where(captcha => captcha.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);

        var id = SecretToken.Create();
        var text = RandomNumberGenerator.GetString(Alphabet, Length);
        db.Captchas.Add(new Captcha { IdHash = SecretToken.Hash(id), Answer = text, ExpiresAt = now + lifetime });
        await db.SaveChangesAsync(cancellationToken);
        return (id, text);
    }

    /// <summary>Uses the captcha up, right or wrong.</summary>
    public async Task<bool> TryAsync(string? id, string? answer, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrWhiteSpace(answer))
        {
            return false;
        }

        var hash = SecretToken.Hash(id);
        var now = clock.GetUtcNow().UtcDateTime;
        var captcha = await db.Captchas.AsNoTracking().SingleOrDefaultAsync(row => row.IdHash == hash, cancellationToken);
        var deleted = await db.Captchas.Where(row => row.IdHash == hash).ExecuteDeleteAsync(cancellationToken);
        if (captcha is null || deleted == 0 || captcha.ExpiresAt < now)
        {
            return false;
        }

        var typed = answer.Trim();
        return typed.Equals(captcha.Answer, StringComparison.OrdinalIgnoreCase)
            || options.Value.FixedAnswer is { Length: > 0 } known && typed == known;
    }
}
