using System.Buffers.Text;
using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking;

/// <summary>新建对接密钥. The secret is handed out once.</summary>
public sealed class CreateDockingKey(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>Of each kind. Two are enough to change them without a pause; the rest is for several systems.</summary>
    public const int MostValid = 5;

    public const int LongestDays = 730;

    /// <summary>A key that signs the messages of the ERP interface; its secret is in the record.</summary>
    /// <param name="id">Made with the form, so that sending it twice makes one key.</param>
    /// <param name="name">What the administrator calls it.</param>
    /// <param name="days">How long it is valid.</param>
    /// <param name="actor">The administrator.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The key with its secret; null when the form was sent before.</returns>
    /// <exception cref="BrokenRulesException">The company may not dock, or what was typed does not fit; paths are Name and Days.</exception>
    public async Task<DockingKey?> ExecuteAsync(Guid id, string? name, int days, Actor actor, CancellationToken cancellationToken)
    {
        var typed = await CheckAsync(DockingKeyKind.Erp, name, days, actor, cancellationToken);
        return await StoreAsync(New(DockingKeyKind.Erp, id, typed, days, RandomNumberGenerator.GetBytes(32), RestScopes.None, actor), actor, cancellationToken);
    }

    /// <summary>A bearer key of the REST API; only its hash is kept.</summary>
    /// <param name="id">Made with the form, so that sending it twice makes one key.</param>
    /// <param name="name">What the administrator calls it.</param>
    /// <param name="days">How long it is valid.</param>
    /// <param name="scopes">What it may do.</param>
    /// <param name="actor">The administrator.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The key and its token; null when the form was sent before.</returns>
    /// <exception cref="BrokenRulesException">The company may not dock, or what was typed does not fit; paths are Name, Days and Scopes.</exception>
    public async Task<(DockingKey Key, string Token)?> ForRestAsync(Guid id, string? name, int days, RestScopes scopes, Actor actor, CancellationToken cancellationToken)
    {
        var typed = await CheckAsync(DockingKeyKind.Rest, name, days, actor, cancellationToken);
        if (scopes == RestScopes.None)
        {
            throw new BrokenRulesException("Scopes", "请至少选择一项权限。");
        }

        var secret = RandomNumberGenerator.GetBytes(32);
        var key = New(DockingKeyKind.Rest, id, typed, days, SHA256.HashData(secret), scopes, actor);
        return await StoreAsync(key, actor, cancellationToken) is null ? null : (key, $"{key.KeyId}.{Base64Url.EncodeToString(secret)}");
    }

    private async Task<string> CheckAsync(DockingKeyKind kind, string? name, int days, Actor actor, CancellationToken cancellationToken)
    {
        DockingKeyGate.Require(actor);
        await DockingGate.LoadAsync(db, actor, cancellationToken);
        var typed = (name ?? "").Trim();
        if (typed.Length is 0 or > DockingKey.LongestName)
        {
            throw new BrokenRulesException("Name", typed.Length == 0 ? "请填写密钥名称，例如使用它的系统。" : $"密钥名称最多{DockingKey.LongestName}个字符。");
        }

        if (days is < 1 or > LongestDays)
        {
            throw new BrokenRulesException("Days", $"有效天数应为 1 至 {LongestDays}。");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        return await db.DockingKeys.CountAsync(row => row.Kind == kind && row.RevokedAt == null && row.NotAfter > now, cancellationToken) < MostValid
            ? typed
            : throw new BrokenRulesException("", $"有效的密钥最多{MostValid}个，请先作废不用的密钥。");
    }

    private DockingKey New(DockingKeyKind kind, Guid id, string name, int days, byte[] secret, RestScopes scopes, Actor actor)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DockingKey
        {
            Id = id,
            EnterpriseId = actor.EnterpriseId!.Value,
            Kind = kind,
            Scopes = scopes,
            KeyId = $"{(kind == DockingKeyKind.Erp ? "erp" : "api")}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}",
            Name = name,
            Secret = secret,
            CreatedAt = now,
            CreatedByName = actor.Name,
            NotAfter = now.AddDays(days),
        };
    }

    private async Task<DockingKey?> StoreAsync(DockingKey key, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.DockingKeys.AnyAsync(row => row.Id == key.Id, cancellationToken))
        {
            return null;
        }

        db.DockingKeys.Add(key);
        await db.SaveAuditedAsync(actor, nameof(CreateDockingKey), cancellationToken, key.Name);
        return key;
    }
}
