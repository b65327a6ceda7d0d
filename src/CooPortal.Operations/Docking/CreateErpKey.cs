using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking;

/// <summary>新建对接密钥. The secret is handed out once.</summary>
public sealed class CreateErpKey(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>Two are enough to change them without a pause; the rest is for several systems.</summary>
    public const int MostValid = 5;

    public const int LongestDays = 730;

    /// <param name="id">Made with the form, so that sending it twice makes one key.</param>
    /// <param name="name">What the administrator calls it.</param>
    /// <param name="days">How long it is valid.</param>
    /// <param name="actor">The administrator.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The key with its secret; null when the form was sent before.</returns>
    /// <exception cref="BrokenRulesException">The company may not dock, or what was typed does not fit; paths are Name and Days.</exception>
    public async Task<ErpKey?> ExecuteAsync(Guid id, string? name, int days, Actor actor, CancellationToken cancellationToken)
    {
        ErpKeyGate.Require(actor);
        await DockingGate.LoadAsync(db, actor, cancellationToken);
        if (await db.ErpKeys.AnyAsync(row => row.Id == id, cancellationToken))
        {
            return null;
        }

        var typed = (name ?? "").Trim();
        if (typed.Length is 0 or > ErpKey.LongestName)
        {
            throw new BrokenRulesException("Name", typed.Length == 0 ? "请填写密钥名称，例如使用它的系统。" : $"密钥名称最多{ErpKey.LongestName}个字符。");
        }

        if (days is < 1 or > LongestDays)
        {
            throw new BrokenRulesException("Days", $"有效天数应为 1 至 {LongestDays}。");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.ErpKeys.CountAsync(row => row.RevokedAt == null && row.NotAfter > now, cancellationToken) >= MostValid)
        {
            throw new BrokenRulesException("", $"有效的密钥最多{MostValid}个，请先作废不用的密钥。");
        }

        var key = new ErpKey
        {
            Id = id,
            EnterpriseId = actor.EnterpriseId!.Value,
            KeyId = $"erp-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}",
            Name = typed,
            Secret = RandomNumberGenerator.GetBytes(32),
            CreatedAt = now,
            CreatedByName = actor.Name,
            NotAfter = now.AddDays(days),
        };
        db.ErpKeys.Add(key);
        await db.SaveAuditedAsync(actor, nameof(CreateErpKey), cancellationToken, typed);
        return key;
    }
}
