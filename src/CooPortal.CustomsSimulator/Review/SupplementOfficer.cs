using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsSimulator.Faults;
using CooPortal.CustomsSimulator.Store;

namespace CooPortal.CustomsSimulator.Review;

/// <summary>Customs' side of 报关单号补录: takes supplements and deletions, and answers by the rules when their time has come or by hand before.</summary>
public sealed class SupplementOfficer(SimulatorOptions options, FaultDice faults, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public void Take(StoreSession store, DeclarationSupplementMessage message, string subject, string messageId, int round)
    {
        store.Save(new SupplementRow
        {
            Number = message.SupplementNo,
            Subject = subject,
            Company = message.CiqRegNo,
            CompanyName = message.EtpsName,
            Issuer = message.Issuer,
            CertNo = message.CertNo,
            Change = message.Change,
            Exported = message.Exported,
            EntryIds = message.EntryIds ?? "",
            Remark = message.Remark ?? "",
            Round = round,
            MessageId = messageId,
            Result = null,
            Note = "",
            ReceivedAt = Now,
        });
        if (!ReviewRules.NeedsOfficer(message))
        {
            store.AddTask(WaitingTaskKind.Supplement, message.SupplementNo, messageId, Now + options.ReviewTime);
        }
    }

    /// <summary>Answers what waits, by the rules.</summary>
    public void Decide(StoreSession store, SupplementRow row)
    {
        var refusal = ReviewRules.ReasonAgainst(row, IsIssued(store, row));
        Decide(store, row, refusal is null, refusal ?? (row.Change == SupplementChange.Add ? "海关接收成功" : "已删除补录的报关单号"));
    }

    public void Decide(StoreSession store, SupplementRow row, bool accepted, string note)
    {
        var decided = row with { Result = accepted ? Outcome.Success : Outcome.Failure, Note = note };
        store.Save(decided);
        store.AddMailbox(
            new DeclarationSupplementReceiptMessage
            {
                CiqRegNo = row.Company,
                SupplementNo = row.Number,
                CertNo = row.CertNo,
                Change = row.Change,
                Result = decided.Result.Value,
                Note = note,
                RspGenTime = Now,
            },
            row.Subject,
            row.MessageId,
            row.Round,
            Now,
            faults.ForMessage());
    }

    private static bool IsIssued(StoreSession store, SupplementRow row) => row.Issuer == ProofIssuer.Ccpit
        ? store.CcpitProofs(row.Company).Any(known => known.Issued && known.Proof.ProofNo == row.CertNo)
        : store.FindDeclarationByNumber(row.CertNo) is { State: DeclarationState.Approved };
}
