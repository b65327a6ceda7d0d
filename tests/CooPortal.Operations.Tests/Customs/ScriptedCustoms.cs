using System.Collections.Concurrent;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Customs;

namespace CooPortal.Operations.Tests.Customs;

/// <summary>Customs that answers as the test says, and checks the order of each subject as the real one does.</summary>
internal sealed class ScriptedCustoms : ICustomsChannel
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _last = [];
    private readonly Dictionary<string, PostOutcome> _known = [];

    public static PostOutcome Taken { get; } = new(PostVerdict.Taken, 200, "", []);

    public static PostOutcome Refused { get; } = new(PostVerdict.Refused, 422, "不合格", []);

    public static PostOutcome Later { get; } = new(PostVerdict.TryAgain, 503, "busy", []);

    public static PostOutcome Closed { get; } = new(PostVerdict.ChannelClosed, 401, "key refused", []);

    /// <summary>Decides about a message that is in order.</summary>
    public Func<PostedMessage, PostOutcome> Judge { get; set; } = _ => Taken;

    /// <summary>Every call, in order.</summary>
    public ConcurrentQueue<PostedMessage> Calls { get; } = [];

    /// <summary>Messages taken once each, in order.</summary>
    public ConcurrentQueue<PostedMessage> TakenOnce { get; } = [];

    public int Gaps { get; private set; }

    public List<MailboxItem> Mailbox { get; } = [];

    public Task<PostOutcome> PostAsync(PostedMessage message, CancellationToken cancellationToken)
    {
        Calls.Enqueue(message);
        lock (_lock)
        {
            if (_known.TryGetValue(message.MessageId, out var before))
            {
                return Task.FromResult(before);
            }

            if (message.Previous != _last.GetValueOrDefault(message.Subject))
            {
                Gaps++;
                return Task.FromResult(new PostOutcome(PostVerdict.TryAgain, 409, "gap", []));
            }

            var outcome = Judge(message);
            if (outcome.Verdict is PostVerdict.Taken or PostVerdict.Refused)
            {
                _known[message.MessageId] = outcome;
                _last[message.Subject] = message.Sequence;
            }

            if (outcome.Verdict == PostVerdict.Taken)
            {
                TakenOnce.Enqueue(message);
            }

            return Task.FromResult(outcome);
        }
    }

    public Task<T> AskAsync<T>(CustomsMessage question, CancellationToken cancellationToken)
        where T : CustomsMessage
        => throw new CustomsCallException("away");

    public Task<MailboxBatchMessage> PullAsync(int most, CancellationToken cancellationToken)
        => Task.FromResult(new MailboxBatchMessage { MailboxItem = [.. Mailbox.Take(most)], More = Mailbox.Count > most });

    public Task AcknowledgeAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken)
    {
        Mailbox.RemoveAll(item => messageIds.Contains(item.MessageId));
        return Task.CompletedTask;
    }

    public static MailboxItem Item(CustomsMessage message, string subject, int? round = null, Guid? answers = null, string? id = null)
    {
        var body = MessageXml.Write(message);
        return new MailboxItem
        {
            MessageId = id ?? Guid.CreateVersion7().ToString("N"),
            Subject = subject,
            ReplyTo = answers?.ToString("N"),
            Round = round,
            BodySha256 = EnvelopeSignature.Digest(body),
            Body = body,
        };
    }
}
