using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Enterprises;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Tests.Features.Enterprises;

/// <summary>Customs beside a running portal: answers the qualification question, and answers the profiles in the portal's outbox through the verbs that the mailbox calls.</summary>
internal sealed class CustomsDesk(TestPortal portal) : ICustomsChannel
{
    /// <summary>The company's record in the register; null for none.</summary>
    public EnterpriseDetails? Qualification { get; set; }

    /// <summary>Runs the portal's waiting question, as its worker does.</summary>
    public async Task AnswerQualificationAsync()
    {
        await using var db = portal.Database.Open(clock: portal.Clock);
        var item = await db.WorkItems.AsNoTracking().SingleAsync(row => row.Job == PullQualification.JobName);
        await new PullQualification(db, this, portal.Clock).ExecuteAsync(item, CancellationToken.None);
    }

    /// <summary>Answers the newest profile that the portal sent.</summary>
    public async Task<EnterpriseProfileMessage> AnswerProfileAsync(Outcome outcome, string? note = null)
    {
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var db = portal.Database.Open(clock: portal.Clock);
        var sent = (await db.OutboxMessages.AsNoTracking().ToListAsync()).MaxBy(row => row.Sequence)!;
        var profile = MessageXml.Read<EnterpriseProfileMessage>(sent.Body);
        var receipt = new EnterpriseReceiptMessage { CiqRegNo = profile.Enterprise.CiqRegNo, Result = outcome, Note = note, RspGenTime = portal.Clock.GetUtcNow().UtcDateTime };
        await new RecordProfileReceipt(db, portal.Clock).ExecuteAsync(
            new ProfileReceiptInput { MessageId = $"answer-{sent.Sequence}", Round = sent.Round, Receipt = receipt, Raw = MessageXml.Write(receipt) }, CancellationToken.None);
        return profile;
    }

    public Task<T> AskAsync<T>(CustomsMessage question, CancellationToken cancellationToken)
        where T : CustomsMessage =>
        Task.FromResult((T)(CustomsMessage)new QualificationAnswerMessage
        {
            CiqRegNo = ((QualificationQueryMessage)question).CiqRegNo,
            Enterprise = Qualification,
            RspGenTime = portal.Clock.GetUtcNow().UtcDateTime,
        });

    public Task<PostOutcome> PostAsync(PostedMessage message, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<MailboxBatchMessage> PullAsync(int most, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task AcknowledgeAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken) => throw new NotSupportedException();
}
