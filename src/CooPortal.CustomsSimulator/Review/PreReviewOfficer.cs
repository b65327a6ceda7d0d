using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsSimulator.Faults;
using CooPortal.CustomsSimulator.Store;

namespace CooPortal.CustomsSimulator.Review;

/// <summary>Customs' side of 产品预审: takes requests, and decides them by the rules when their time has come or by hand before.</summary>
public sealed class PreReviewOfficer(SimulatorOptions options, FaultDice faults, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public void Take(StoreSession store, PreReviewMessage message, string subject, string messageId, int round, byte[] body)
    {
        var row = new PreReviewRow
        {
            Subject = subject,
            Company = message.CiqRegNo,
            CompanyName = message.EtpsName,
            ProductKey = message.ProductKey,
            ProductName = message.ProductName,
            Request = message.Request,
            Round = round,
            MessageId = messageId,
            Result = PreReviewResult.Received,
            Note = "海关已接收，等待审核",
            ReceivedAt = Now,
            DecidedAt = null,
            Body = body,
        };
        store.Save(row);
        Answer(store, row);
        if (!ReviewRules.NeedsOfficer(message))
        {
            store.AddTask(WaitingTaskKind.PreReview, subject, messageId, Now + options.ReviewTime);
        }
    }

    /// <summary>Decides a request that waits.</summary>
    public void Decide(StoreSession store, PreReviewRow row, bool approved, string note)
    {
        var decided = row with { Result = approved ? PreReviewResult.Approved : PreReviewResult.Rejected, Note = note, DecidedAt = Now };
        store.Save(decided);
        Answer(store, decided);
    }

    private void Answer(StoreSession store, PreReviewRow row) => store.AddMailbox(
        new PreReviewReceiptMessage { CiqRegNo = row.Company, ProductKey = row.ProductKey, Request = row.Request, Result = row.Result, Note = row.Note, RspGenTime = Now },
        row.Subject,
        row.MessageId,
        row.Round,
        Now,
        faults.ForMessage());
}
