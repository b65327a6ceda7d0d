using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsSimulator.Faults;
using CooPortal.CustomsSimulator.Store;

namespace CooPortal.CustomsSimulator.Review;

/// <summary>Customs' side of 空白证单: gives out forms, takes 核销 and 作废, and decides them by the rules when their time has come or by hand before.</summary>
public sealed class BlankFormOfficer(SimulatorOptions options, FaultDice faults, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Gives forms to a company; a pad is a message.</summary>
    /// <returns>The number that somebody has already, and that nothing was given out therefore; null when all was.</returns>
    public string? Issue(StoreSession store, string company, string name, BlankFormHolding holder, string certType, string office, IReadOnlyList<string> numbers)
    {
        if (numbers.FirstOrDefault(number => store.FindBlankForm(certType, number) is not null) is { } taken)
        {
            return taken;
        }

        var day = DateOnly.FromDateTime(Now.AddHours(8));
        foreach (var pad in numbers.Chunk(BlankFormIssueMessage.Most))
        {
            var issue = new BlankFormIssueMessage
            {
                IssueNo = $"{office}-{pad[0]}",
                CiqRegNo = company,
                EtpsName = name,
                Holder = holder,
                CertType = certType,
                OrgCode = office,
                IssueDate = day,
                BlankForms = [.. pad.Select(number => new BlankFormSerial { SerialNo = number })],
                RspGenTime = Now,
            };
            foreach (var number in pad)
            {
                store.Save(new BlankFormRow
                {
                    CertType = certType,
                    SerialNo = number,
                    Company = company,
                    CompanyName = name,
                    Holder = holder,
                    IssueNo = issue.IssueNo,
                    Office = office,
                    IssuedOn = day,
                });
            }

            Send(store, issue, $"blank-issue:{issue.IssueNo}", null, 0);
        }

        return null;
    }

    /// <summary>What cannot be taken down at all is refused at once and leaves the register as it is.</summary>
    public void Take(StoreSession store, BlankFormUseMessage message, string subject, string messageId, int round)
    {
        var row = store.FindBlankForm(message.CertType, message.SerialNo);
        var use = new BlankFormUseRow
        {
            Subject = subject,
            MessageId = messageId,
            Round = round,
            Kind = message.Use,
            CertNo = message.CertNo,
            Result = BlankFormResult.Received,
            Note = "海关已接收，等待处理",
            ReceivedAt = Now,
        };
        if (ReviewRules.ReasonNotToTake(message, row) is { } reason)
        {
            Answer(store, message.CiqRegNo, message.CertType, message.SerialNo, use with { Result = BlankFormResult.Refused, Note = reason });
            return;
        }

        store.Save(row! with { Use = use });
        Answer(store, message.CiqRegNo, message.CertType, message.SerialNo, use);
        if (!ReviewRules.NeedsOfficer(message))
        {
            store.AddTask(WaitingTaskKind.BlankForm, subject, messageId, Now + options.ReviewTime);
        }
    }

    /// <summary>Decides by the rules what waits.</summary>
    public void Decide(StoreSession store, BlankFormRow row)
    {
        var reason = ReviewRules.ReasonAgainst(row, store.FindDeclarationByNumber(row.Use!.CertNo));
        Decide(store, row, reason is null, reason ?? (row.Use.Kind == BlankFormUse.WriteOff ? "核销成功" : "作废成功"));
    }

    /// <summary>Decides what waits.</summary>
    public void Decide(StoreSession store, BlankFormRow row, bool accepted, string note)
    {
        var decided = row.Use! with { Result = accepted ? BlankFormResult.Accepted : BlankFormResult.Refused, Note = note, DecidedAt = Now };
        store.Save(row with { Use = decided });
        Answer(store, row.Company, row.CertType, row.SerialNo, decided);
    }

    private void Answer(StoreSession store, string company, string certType, string serial, BlankFormUseRow use) => Send(
        store,
        new BlankFormReceiptMessage { CiqRegNo = company, CertType = certType, SerialNo = serial, Use = use.Kind, CertNo = use.CertNo, Result = use.Result, Note = use.Note, RspGenTime = Now },
        use.Subject,
        use.MessageId,
        use.Round);

    private void Send(StoreSession store, CustomsMessage message, string subject, string? replyTo, int round) =>
        store.AddMailbox(message, subject, replyTo, round, Now, faults.ForMessage());
}
