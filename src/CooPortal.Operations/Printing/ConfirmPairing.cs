using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Data;
using CooPortal.PrintProtocol;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>The click that names the computer and completes a pairing; only in the session that began it (security.md §2).</summary>
public sealed class ConfirmPairing(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan ConfirmWithin = TimeSpan.FromMinutes(10);

    /// <summary>What the agent said of itself; null when this session has no such pairing to confirm.</summary>
    public async Task<PairingAnswer?> FindAsync(string challengeId, Guid? sessionId, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - ConfirmWithin;
        var answer = await db.CardChallenges
            .Where(row => row.PublicId == challengeId && row.Purpose == CardChallengePurpose.Pair && row.State == CardChallengeState.Completed)
            .Where(row => row.SessionId == sessionId && row.CreatedAt > since)
            .Select(row => row.Answer)
            .SingleOrDefaultAsync(cancellationToken);
        return answer is null ? null : JsonSerializer.Deserialize<PairingAnswer>(answer, ProtocolJson.Options);
    }

    /// <summary>Makes the device, and the default of this browser.</summary>
    /// <returns>The device; null when there is nothing to confirm.</returns>
    public async Task<PrintAgentDevice?> ExecuteAsync(
        string challengeId, Guid? sessionId, Actor actor, string? deviceToken, CancellationToken cancellationToken)
    {
        if (await FindAsync(challengeId, sessionId, cancellationToken) is not { } answer || actor.EnterpriseId is not { } enterpriseId)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var device = new PrintAgentDevice
        {
            EnterpriseId = enterpriseId,
            ComputerName = answer.Computer,
            PublicKey = answer.PublicKey,
            KeyId = RequestSignature.KeyId(answer.PublicKey),
            AgentVersion = answer.AgentVersion,
            PairedByUserId = actor.UserId!.Value,
            PairedAt = now,
        };
        db.PrintAgentDevices.Add(device);
        try
        {
            await db.SaveAuditedAsync(actor, nameof(ConfirmPairing), cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new BrokenRulesException("", "该打印控件已经配对。", nameof(ConfirmPairing));
        }

        if (deviceToken is not null)
        {
            var hash = SecretToken.Hash(deviceToken);
            await db.KnownDevices.Where(row => row.UserId == actor.UserId && row.DeviceHash == hash)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DefaultAgentDeviceId, device.Id), cancellationToken);
        }

        return device;
    }
}
