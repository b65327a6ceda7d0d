using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Faults;
using CooPortal.CustomsSimulator.Store;

namespace CooPortal.CustomsSimulator.Intake;

/// <summary>The portal's mailbox: gives what is not acknowledged, oldest first, until it is.</summary>
public sealed class Mailbox(SimulatorStore store, FaultDice faults, TimeProvider clock)
{
    private const int MostPerBatch = 200;

    /// <summary>Base64 makes a third more; the batch must stay below the limit of a message.</summary>
    private const int MostBytes = MessageXml.MaxBytes / 2;

    public MailboxBatchMessage Pull(MailboxPullMessage pull)
    {
        var most = Math.Clamp(pull.Most, 1, MostPerBatch);
        var waiting = store.Read(session => session.WaitingMail(clock.GetUtcNow().UtcDateTime, most + 1));
        var (duplicate, shuffle) = faults.ForBatch();
        List<MailboxMessage> batch = [];
        var bytes = 0;
        foreach (var message in waiting.Take(most))
        {
            bytes += message.Body.Length;
            if (batch.Count > 0 && bytes > MostBytes)
            {
                break;
            }

            batch.Add(message);
        }

        var more = waiting.Count > batch.Count;
        if (duplicate)
        {
            batch.AddRange([.. batch.Take(1), .. store.Read(session => session.AcknowledgedMail(3))]);
        }

        if (shuffle is not null)
        {
            batch = [.. batch.OrderBy(_ => shuffle.Next())];
        }

        faults.Reach(CrashStep.BeforeBatchAnswered);
        return new MailboxBatchMessage { MailboxItem = [.. batch.Select(Item)], More = more };
    }

    public async Task AcknowledgeAsync(MailboxAckMessage ack, CancellationToken cancellationToken)
    {
        await store.WriteAsync(
            session =>
            {
                foreach (var item in ack.Items)
                {
                    session.Acknowledge(item.MessageId, clock.GetUtcNow().UtcDateTime);
                }

                faults.Reach(CrashStep.BeforeAckStored);
                return 0;
            },
            cancellationToken);
        faults.Reach(CrashStep.AfterAckStored);
    }

    private static MailboxItem Item(MailboxMessage message) => new()
    {
        MessageId = message.MessageId,
        Subject = message.Subject,
        ReplyTo = message.ReplyTo,
        Round = message.Round == 0 ? null : message.Round,
        BodySha256 = EnvelopeSignature.Digest(message.Body),
        Body = message.Body,
    };
}
