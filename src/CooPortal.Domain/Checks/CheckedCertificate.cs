using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Wording;

namespace CooPortal.Domain.Checks;

/// <summary>What rules look at: the certificate, its type, and the paths of its parts.</summary>
public sealed class CheckedCertificate
{
    public required Certificate Certificate { get; init; }

    public required CertificateType Type { get; init; }

    /// <summary>Today in China; null leaves rules about today out.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The tariff: the built-in sample, or the one that an administrator imported.</summary>
    public Dictionary Tariff { get; init; } = Dictionary.Hs;

    /// <summary>What the shipment date says about late issue, the day of issue being today or the day of application, whichever is later; null while neither is known.</summary>
    public LateIssueProposal? LateIssue =>
        (Today is { } today && !(Header.ApplicationDate > today) ? today : Header.ApplicationDate) is { } issue ? LateIssueProposal.For(Type, Header, issue) : null;

    public CertificateHeader Header => Certificate.Header;

    /// <summary>All lines in their order, with the path of each.</summary>
    public IEnumerable<(GoodsItem Item, string Path)> Lines =>
        Certificate.Goods.OrderBy(item => item.LineNumber).Select(item => (item, $"Goods[{item.LineNumber - 1}]"));

    /// <summary>Lines that are goods (not 非货物项).</summary>
    public IEnumerable<(GoodsItem Item, string Path)> GoodsLines => Lines.Where(line => !line.Item.IsNonGoods);

    /// <summary>Invoices in their order, with the path of each; empty for types without the section.</summary>
    public IEnumerable<(Invoice Item, string Path)> Invoices => Type.HasInvoiceSection
        ? Certificate.Invoices.OrderBy(invoice => invoice.LineNumber).Select(invoice => (invoice, $"Invoices[{invoice.LineNumber - 1}]"))
        : [];

    public IEnumerable<(NonPartyCompany Item, string Path)> NonParties =>
        Certificate.NonPartyCompanies.OrderBy(company => company.LineNumber).Select(company => (company, $"NonPartyCompanies[{company.LineNumber - 1}]"));

    /// <summary>The path of a field of the basic section.</summary>
    public static string HeaderPath(FieldDefinition definition) => $"Header.{definition.Key}";

    /// <summary>第3项 (line 3), as messages name a line.</summary>
    public static string LineName(GoodsItem item) => $"第{item.LineNumber}项货物";
}
