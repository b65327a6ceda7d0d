using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Docking;

/// <summary>Lets in what a valid key has signed (security.md §2): envelope before body, the enterprise from the key and never from the XML.</summary>
public sealed class OpenErpRequest(CooPortalDbContext db, TimeProvider clock, ILogger<OpenErpRequest> log)
{
    /// <returns>Who calls.</returns>
    /// <exception cref="ProtocolException">No such key, or key, signature, time or partner do not fit.</exception>
    public async Task<ErpCaller> ExecuteAsync(Envelope envelope, string signature, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var key = await db.DockingKeys.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(row => row.KeyId == envelope.KeyId && row.Kind == DockingKeyKind.Erp, cancellationToken);
        var enterprise = key is null ? null : await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == key.EnterpriseId, cancellationToken);
        if (key is null || enterprise is not { State: EnterpriseState.Active } || !key.IsValidAt(now))
        {
            throw new ProtocolException(ProtocolError.UnknownKey, "报文密钥不存在或已失效。");
        }

        var requests = new KeyRing([ErpBinding.Requests(key.KeyId, key.Secret, key.NotAfter)]);
        EnvelopeSignature.Verify(envelope, signature, body.Span, requests, enterprise.SocialCreditCode, ErpBinding.Portal, now);
        await db.NoteUseAsync(key, now, cancellationToken);
        return new ErpCaller
        {
            Actor = new Actor { Name = $"ERP 对接（{key.Name}）", EnterpriseId = enterprise.Id, Role = UserRole.CardlessOperator },
            SocialCreditCode = enterprise.SocialCreditCode,
            Answers = ErpBinding.Answers(key.KeyId, key.Secret, key.NotAfter),
        };
    }

    /// <summary>Keeps the id of a request that carries messages.</summary>
    /// <returns>False when the id came before with another body.</returns>
    public async Task<bool> KeepAsync(Envelope envelope, ErpCaller caller, CancellationToken cancellationToken)
    {
        var enterpriseId = caller.Actor.EnterpriseId!.Value;
        var known = await FindAsync(envelope.MessageId, cancellationToken);
        if (known is null)
        {
            db.ErpRequests.Add(new ErpRequest
            {
                EnterpriseId = enterpriseId,
                MessageId = envelope.MessageId,
                BodySha256 = envelope.BodySha256,
                KeyId = envelope.KeyId,
                ReceivedAt = clock.GetUtcNow().UtcDateTime,
            });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                known = await FindAsync(envelope.MessageId, cancellationToken);
            }
        }

        if (known?.BodySha256 != envelope.BodySha256)
        {
            log.LogWarning("Enterprise {Enterprise}, key {Key}: request id {Message} came again with another body.", enterpriseId, envelope.KeyId, envelope.MessageId);
            return false;
        }

        return true;
    }

    private Task<ErpRequest?> FindAsync(string messageId, CancellationToken cancellationToken) =>
        db.ErpRequests.AsNoTracking().SingleOrDefaultAsync(row => row.MessageId == messageId, cancellationToken);
}
