using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Identifiers;
using CooPortal.Domain.Wording;
using CooPortal.Operations.Certificates;
using DomainUser = CooPortal.Domain.Accounts.User;

namespace CooPortal.Operations.Data.Seed;

/// <summary>Makes plausible certificates, always the same ones for the same day.</summary>
/// <param name="company">The exporter.</param>
/// <param name="enterprise">Who files them.</param>
/// <param name="author">Who enters them.</param>
/// <param name="declarant">Who declares them.</param>
/// <param name="agent">The filer when it is not the exporter; its serials stand apart from the exporter's own.</param>
internal sealed class DemoCertificates(DemoCompany company, Enterprise enterprise, DomainUser author, DomainUser declarant, DateTime now, DemoCompany? agent = null)
{
    private const int AgentSerials = 500;

    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);
    private static readonly string[] Vessels = ["COSCO SHIPPING ARIES V.045E", "EVER GOODS V.0612W", "OOCL NINGBO V.118N", "YM WELLNESS V.021E"];

    private readonly Random _random = new(company.OrganisationCode.Sum(character => character));
    private readonly Dictionary<(string Type, int Year), int> _serials = [];

    public IEnumerable<CertificateNumberSeries> Series => _serials.Select(used => new CertificateNumberSeries
    {
        EnterpriseId = enterprise.Id,
        OrganisationCode = company.OrganisationCode,
        TypeCode = used.Key.Type,
        Year = used.Key.Year,
        LastSerial = used.Value,
    });

    /// <param name="daysAgo">When it was entered.</param>
    /// <param name="mark">Word in the goods description that makes customs decide otherwise than by approving; empty for none.</param>
    public Certificate Make(CertificateType type, DemoBuyer buyer, DemoGoods[] articles, int daysAgo, string mark)
    {
        var entered = now.AddDays(-daysAgo).AddMinutes(-_random.Next(10, 300));
        var today = DateOnly.FromDateTime(entered + ChinaOffset);
        var year = today.Year;
        var serial = _serials[(type.Code, year)] = _serials.GetValueOrDefault((type.Code, year), agent is null ? 0 : AgentSerials) + 1;
        var id = Guid.CreateVersion7(new DateTimeOffset(entered));
        var certificate = new Certificate
        {
            Id = id,
            FilerEnterpriseId = enterprise.Id,
            ExporterOrganisationCode = company.OrganisationCode,
            TypeCode = type.Code,
            Number = CertificateNumber.Create(type.Code, year, OrganisationCode.Parse(company.OrganisationCode), serial).Value,
            DeclaredNumber = $"draft:{id:N}",
            CreatedByUserId = author.Id,
            CreatedByName = author.FullName,
            CreatedAt = entered,
            UpdatedAt = entered,
        };
        FillHeader(certificate.Header, buyer, today);
        FillGoods(certificate, type, buyer, articles, mark);
        FillInvoices(certificate, type, today);
        DemoTrade.Complete(certificate, type, company, today);
        certificate.SearchText = CertificateSearchText.Of(certificate);
        return certificate;
    }

    private void FillHeader(CertificateHeader header, DemoBuyer buyer, DateOnly today)
    {
        header.ExporterNameZh = company.NameZh;
        header.ExporterSocialCreditCode = company.SocialCreditCode;
        header.FilerSocialCreditCode = (agent ?? company).SocialCreditCode;
        header.DeclarantName = declarant.FullName;
        header.DeclarantIdNumber = declarant.IdNumber;
        header.DeclarantTelephone = declarant.Mobile;
        header.ContactName = company.ContactName;
        header.ContactTelephone = company.ContactTelephone;
        header.IssuingOffice = "3101";
        header.CollectionOffice = "3101";
        header.ApplicationPlace = "NINGBO, CHINA";
        header.ApplicationDate = today;
        header.Exporter = company.ExporterBlock;
        header.Consignee = buyer.Block;
        header.DestinationCode = buyer.CountryCode;
        header.ShippingMarks = "N/M";
        header.LoadingPort = "NINGBO, CHINA";
        header.UnloadingPort = buyer.Port;
        header.DestinationPort = buyer.Port;
        header.TransportMode = "BY SEA";
        header.TransportName = Vessels[_random.Next(Vessels.Length)];
        header.ShipmentDate = today.AddDays(2);
        header.TransportDetails = TransportText.Compose(header, upperCase: true);
        header.TradeMode = "1";
    }

    private void FillGoods(Certificate certificate, CertificateType type, DemoBuyer buyer, DemoGoods[] articles, string mark)
    {
        var lines = 1 + _random.Next(3);
        for (var line = 1; line <= lines; line++)
        {
            var article = articles[(_random.Next(articles.Length) + line) % articles.Length];
            var cartons = 20 + 10 * _random.Next(1, 30);
            var quantity = cartons * article.PerCarton;
            var value = decimal.Round(quantity * article.Price, 2);
            var goods = new GoodsItem
            {
                CertificateId = certificate.Id,
                LineNumber = line,
                HsCode = article.HsCode,
                NameZh = article.NameZh,
                NameEn = article.NameEn,
                PackageQuantity = cartons,
                PackageUnit = "CTN",
                PackType = PackType.Regular,
                Quantity = quantity,
                QuantityUnitEn = article.UnitEn,
                QuantityUnitZh = article.UnitZh,
                NetWeight = decimal.Round(quantity * article.NetWeight, 1),
                GrossWeight = decimal.Round(quantity * article.NetWeight * 1.12m, 1),
                WeightUnit = "KGS",
                UnitPrice = article.Price,
                InvoiceValue = value,
                FobValue = value,
                ManufacturerCode = company.OrganisationCode,
                ManufacturerNameZh = company.NameZh,
                ManufacturerContact = company.ContactName,
                ManufacturerTelephone = company.ContactTelephone,
            };
            goods.Description = (type.PrintsInEnglish ? PackageText.Describe(goods) : goods.NameZh) + (line == 1 && mark.Length > 0 ? $" {mark}" : "");
            certificate.Goods.Add(goods);
        }

        certificate.Header.FobTotal = certificate.Goods.Sum(goods => goods.FobValue);
    }

    private void FillInvoices(Certificate certificate, CertificateType type, DateOnly today)
    {
        var number = $"{company.NameEn.Split(' ')[1][..2]}{today:yyMMdd}{_random.Next(10, 99)}";
        if (!type.Sections.Contains(CertificateSection.Invoices))
        {
            certificate.Header.InvoiceNumber = number;
            certificate.Header.InvoiceDate = today;
            certificate.Header.PriceTerm = "FOB";
            certificate.Header.Currency = "USD";
            certificate.Header.InvoiceTotal = certificate.Header.FobTotal;
            return;
        }

        certificate.Invoices.Add(new Invoice
        {
            CertificateId = certificate.Id,
            LineNumber = 1,
            Number = number,
            Date = today,
            PriceTerm = "FOB",
            Currency = "USD",
            Value = certificate.Header.FobTotal,
        });
        certificate.Goods.ForEach(goods => goods.InvoiceNumber = number);
    }
}
