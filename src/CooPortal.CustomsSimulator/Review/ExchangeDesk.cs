using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Store;

namespace CooPortal.CustomsSimulator.Review;

/// <summary>Customs' exchange of certificate data with partner countries: what is archived here goes to the other side while the exchange runs.</summary>
public sealed class ExchangeDesk(SimulatorOptions options, TimeProvider clock)
{
    public const string Interrupted = "与该国的数据交换中断，恢复后自动发送";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A certificate was approved; it takes part when its country does.</summary>
    public void Open(StoreSession store, Declaration declaration, CertificateHead head, DateOnly issued)
    {
        if (store.ExchangePartners().All(partner => partner.Country != head.DestCountryCode))
        {
            return;
        }

        store.Save(new ExchangeRow
        {
            CertNo = declaration.CertNo,
            Company = head.CiqRegNo,
            Applicant = head.AplRegNo,
            Direction = ExchangeDirection.Export,
            CertType = declaration.CertType,
            Country = head.DestCountryCode!,
            IssueDate = issued,
            Archived = false,
            Sending = ExchangeSending.NotSent,
            Use = ExchangeUse.Unused,
            Note = "海关归档后发送",
            UpdatedAt = Now,
        });
    }

    /// <summary>A certificate was archived, so its data may go.</summary>
    public void Archive(StoreSession store, Declaration declaration)
    {
        if (store.FindExchange(declaration.CertNo) is { Archived: false } row)
        {
            store.Save(row with { Archived = true, Note = "等待发送", UpdatedAt = Now });
            store.AddTask(WaitingTaskKind.Exchange, row.CertNo, declaration.MessageId, Now + options.ReviewTime);
        }
    }

    /// <summary>The next step of what is on its way; while the exchange is interrupted it stays where it is.</summary>
    public void Advance(StoreSession store, WaitingTask task)
    {
        if (store.FindExchange(task.Subject) is not { IsMoving: true } row)
        {
            return;
        }

        if (store.ExchangePartners().First(partner => partner.Country == row.Country) is { Works: false })
        {
            store.Save(row with { Note = Interrupted, UpdatedAt = Now });
            return;
        }

        if (row.Sending == ExchangeSending.NotSent)
        {
            store.Save(row with { Sending = ExchangeSending.Sent, Note = "已发送，等待对方回执", UpdatedAt = Now });
            store.AddTask(WaitingTaskKind.Exchange, row.CertNo, task.MessageId, Now + options.ReviewTime);
            return;
        }

        var message = store.FindDeclarationByNumber(row.CertNo) is { } declaration ? MessageXml.Read<CertificateMessage>(declaration.Body) : null;
        var refusal = message is null ? null : ReviewRules.ReasonAgainstExchange(message);
        store.Save(row with { Sending = refusal is null ? ExchangeSending.Received : ExchangeSending.Failed, Note = refusal ?? "对方接收成功", UpdatedAt = Now });
    }

    /// <summary>The officer interrupts or resumes the exchange with a country; what waited goes on.</summary>
    public void Switch(StoreSession store, ExchangePartnerRow partner, bool works, string note)
    {
        store.Save(partner with { Works = works, Since = Now, Note = note });
        foreach (var row in works ? store.Exchanges(null).Where(row => row.Country == partner.Country && row.IsMoving) : [])
        {
            store.AddTask(WaitingTaskKind.Exchange, row.CertNo, "", Now + options.ReviewTime);
        }
    }

    /// <summary>The other side used the certificate.</summary>
    public void Use(StoreSession store, ExchangeRow row) => store.Save(row with { Use = ExchangeUse.Used, Note = "对方海关已用于进口报关", UpdatedAt = Now });
}
