using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking.Rest;

/// <summary>Lets in who shows a valid bearer key. Every reason to refuse looks the same from outside.</summary>
public sealed class OpenRestCall(CooPortalDbContext db, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 100;

    // what an unknown key is compared with, so that it takes as long as a known one
    private static readonly byte[] Nothing = new byte[SHA256.HashSizeInBytes];

    /// <param name="authorization">The header Authorization as it came.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when there is no such key, or it is not valid (any more).</returns>
    public async Task<RestCaller?> ExecuteAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (Read(authorization) is not var (keyId, hash))
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var key = await db.DockingKeys.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(row => row.KeyId == keyId && row.Kind == DockingKeyKind.Rest, cancellationToken);
        if (!CryptographicOperations.FixedTimeEquals(hash, key?.Secret ?? Nothing) || key is null || !key.IsValidAt(now)
            || !await db.Enterprises.AnyAsync(row => row.Id == key.EnterpriseId && row.State == EnterpriseState.Active, cancellationToken))
        {
            return null;
        }

        await db.NoteUseAsync(key, now, cancellationToken);
        return new RestCaller
        {
            Actor = new Actor { Name = $"REST 接口（{key.Name}）", EnterpriseId = key.EnterpriseId, Role = UserRole.CardlessOperator },
            DockingKeyId = key.Id,
            Scopes = key.Scopes,
        };
    }

    private static (string KeyId, byte[] Hash)? Read(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || authorization.Length > Scheme.Length + LongestToken)
        {
            return null;
        }

        var parts = authorization[Scheme.Length..].Trim().Split('.');
        var secret = new byte[LongestToken];
        return parts is [{ Length: > 0 } keyId, var text] && Base64Url.TryDecodeFromUtf8(Encoding.UTF8.GetBytes(text), secret, out var length) && length > 0
            ? (keyId, SHA256.HashData(secret.AsSpan(0, length)))
            : null;
    }
}
