using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Exchange;

/// <summary>原产地证明联网状态: customs exchanges the data, so customs is asked each time and nothing is kept.</summary>
public sealed class AskExchangeStatus(CooPortalDbContext db, ICustomsChannel customs)
{
    public const int PageSize = 20;

    /// <param name="page">From 1.</param>
    /// <exception cref="BrokenRulesException">customs could not be asked</exception>
    public async Task<ExchangeStatement> ExecuteAsync(Guid enterpriseId, ExchangeFilter filter, int page, CancellationToken cancellationToken)
    {
        var company = await db.Enterprises.Where(row => row.Id == enterpriseId).Select(row => row.SocialCreditCode).SingleAsync(cancellationToken);
        var answer = await AskAsync(Question(company, filter, page), cancellationToken);
        if (answer.CiqRegNo != company)
        {
            throw new BrokenRulesException("", "海关的答复不是针对本企业的，未采用，请重新查询。");
        }

        return new ExchangeStatement
        {
            Partners = [.. (answer.NetworkExchangePartnerList ?? []).Select(PartnerOf)],
            Rows = [.. (answer.NetworkExchangeItemList ?? []).Select(ProofOf)],
            Total = answer.Total,
            StatedAt = answer.RspGenTime,
        };
    }

    private static NetworkExchangeQueryMessage Question(string company, ExchangeFilter filter, int page) => new()
    {
        CiqRegNo = company,
        Direction = filter.Imports ? ExchangeDirection.Import : ExchangeDirection.Export,
        CertNo = string.IsNullOrWhiteSpace(filter.Number) ? null : filter.Number.Trim().ToUpperInvariant(),
        Country = Dictionary.Countries.Find(filter.CountryCode)?["numeric"],
        Sending = filter.State switch
        {
            ExchangeState.NotSent => ExchangeSending.NotSent,
            ExchangeState.Sent => ExchangeSending.Sent,
            ExchangeState.Received => ExchangeSending.Received,
            ExchangeState.Failed => ExchangeSending.Failed,
            _ => null,
        },
        IssuedFrom = filter.From,
        IssuedTo = filter.To,
        Skip = (page - 1) * PageSize,
        Most = PageSize,
    };

    private async Task<NetworkExchangeAnswerMessage> AskAsync(NetworkExchangeQueryMessage question, CancellationToken cancellationToken)
    {
        try
        {
            return await customs.AskAsync<NetworkExchangeAnswerMessage>(question, cancellationToken);
        }
        catch (Exception e) when (e is CustomsCallException or ProtocolException)
        {
            throw new BrokenRulesException("", "暂时无法向海关查询联网状态，请稍后再点“查询”。");
        }
    }

    private static ExchangePartner PartnerOf(NetworkExchangePartner partner)
    {
        var country = Dictionary.Countries.Find(partner.Country);
        return new ExchangePartner(country?.Code ?? partner.Country, country?.NameZh ?? partner.Country, partner.Works, partner.Since, partner.Note ?? "");
    }

    private static ExchangedProof ProofOf(NetworkExchangeItem item) => new()
    {
        Number = item.CertNo,
        KindZh = CertificateCatalogue.Find(item.CertType)?.NameZh ?? item.CertType,
        CountryZh = Dictionary.Countries.Find(item.Country)?.NameZh ?? item.Country,
        IssuedOn = item.IssueDate,
        IsArchived = item.Archived,
        State = item.Sending switch
        {
            ExchangeSending.NotSent => ExchangeState.NotSent,
            ExchangeSending.Sent => ExchangeState.Sent,
            ExchangeSending.Received => ExchangeState.Received,
            _ => ExchangeState.Failed,
        },
        IsUsed = item.Use == ExchangeUse.Used,
        Note = item.Note ?? "",
        UpdatedAt = item.UpdatedAt,
    };
}
