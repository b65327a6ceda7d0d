using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>What customs states about the exchange of certificate data.</summary>
public static class ExchangeRegister
{
    private const int Most = 100;

    public static NetworkExchangeAnswerMessage Answer(NetworkExchangeQueryMessage query, SimulatorStore store, DateTime now) => store.Read(session =>
    {
        var rows = session.Exchanges(query.CiqRegNo).Where(row => Matches(row, query)).ToList();
        return new NetworkExchangeAnswerMessage
        {
            CiqRegNo = query.CiqRegNo,
            NetworkExchangePartnerList =
                [.. session.ExchangePartners().Select(row => new NetworkExchangePartner { Country = row.Country, Works = row.Works, Since = row.Since, Note = Filled(row.Note) })],
            NetworkExchangeItemList = [.. rows.Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Most, 1, Most)).Select(Item)],
            Total = rows.Count,
            RspGenTime = now,
        };
    });

    private static bool Matches(ExchangeRow row, NetworkExchangeQueryMessage query) =>
        row.Direction == query.Direction
        && (query.CertNo is null || row.CertNo.StartsWith(query.CertNo, StringComparison.OrdinalIgnoreCase))
        && (query.Country is null || row.Country == query.Country)
        && (query.Sending is null || row.Sending == query.Sending)
        && (query.IssuedFrom is null || row.IssueDate >= query.IssuedFrom)
        && (query.IssuedTo is null || row.IssueDate <= query.IssuedTo);

    private static NetworkExchangeItem Item(ExchangeRow row) => new()
    {
        CertNo = row.CertNo,
        CertType = row.CertType,
        Country = row.Country,
        IssueDate = row.IssueDate,
        Archived = row.Archived,
        Sending = row.Sending,
        Use = row.Use,
        Note = Filled(row.Note),
        UpdatedAt = row.UpdatedAt,
    };

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
