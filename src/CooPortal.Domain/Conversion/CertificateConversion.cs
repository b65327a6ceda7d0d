using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Conversion;

/// <summary>单证转换 (manual chapter 5): the content of a certificate in the fields of another type. What is right for the new type is checked when it is declared.</summary>
public static class CertificateConversion
{
    private const string NoField = "该证书类型没有此栏目";

    private static readonly FieldDefinition[] OfTheCriterion =
        [GoodsFields.OriginCriterion, GoodsFields.CriterionSub, GoodsFields.CriterionAuxiliary, GoodsFields.ImportedContentPercent];

    private static readonly (SectionField<CertificateHeader> Header, SectionField<Invoice> Invoice)[] InvoicePairs =
    [
        (HeaderFields.InvoiceNumber, InvoiceFields.Number),
        (HeaderFields.InvoiceDate, InvoiceFields.Date),
        (HeaderFields.PriceTerm, InvoiceFields.PriceTerm),
        (HeaderFields.Currency, InvoiceFields.Currency),
        (HeaderFields.InvoiceTotal, InvoiceFields.Value),
        (HeaderFields.ContractNumber, InvoiceFields.ContractNumber),
        (HeaderFields.LetterOfCreditNumber, InvoiceFields.LetterOfCreditNumber),
        (HeaderFields.SpecialInvoiceTerms, InvoiceFields.SpecialTerms),
    ];

    /// <summary>Puts the content of <paramref name="source"/> into the empty <paramref name="target"/>.</summary>
    /// <returns>What could not be taken over, in the order of the form.</returns>
    public static IReadOnlyList<ConversionLoss> Convert(Certificate source, CertificateType from, Certificate target, CertificateType to)
    {
        List<ConversionLoss> losses = [.. Header(source, from, target, to), .. Companies(source, target, to), .. Invoices(source, from, target, to)];
        foreach (var line in source.Goods)
        {
            var item = new GoodsItem { CertificateId = target.Id, LineNumber = line.LineNumber };
            losses.AddRange(Goods(line, from, item, to, target));
            target.Goods.Add(item);
        }

        if (to.LargestItemCount is { } most && target.Goods.Count > most)
        {
            losses.Add(new ConversionLoss("货物", string.Create(CultureInfo.InvariantCulture, $"{target.Goods.Count} 项"), string.Create(CultureInfo.InvariantCulture, $"该证书类型最多 {most} 项货物，转换后请拆分到几份证书")));
        }

        return losses;
    }

    private static IEnumerable<ConversionLoss> Header(Certificate source, CertificateType from, Certificate target, CertificateType to)
    {
        foreach (var field in from.Header.Fields.Where(field => IsSaid(field, source.Header)))
        {
            if (field == HeaderFields.DestinationCode && !to.Destinations.Includes(field.Read(source.Header)))
            {
                yield return new ConversionLoss(field.LabelZh, field.Display(source.Header), "不是该证书类型的目的国");
            }
            else if (to.Header.Has(field))
            {
                field.Write(target.Header, field.Read(source.Header));
            }
            else if (!to.HasInvoiceSection || !InvoicePairs.Any(pair => pair.Header == field))
            {
                yield return new ConversionLoss(field.LabelZh, field.Display(source.Header), NoField);
            }
        }

        if (to.Destinations.OnlyOne is { } only)
        {
            target.Header.DestinationCode = only;
        }
    }

    private static IEnumerable<ConversionLoss> Companies(Certificate source, Certificate target, CertificateType to)
    {
        var fits = to.Header.Has(HeaderFields.ThirdPartyInvoice);
        foreach (var company in source.NonPartyCompanies)
        {
            if (!fits)
            {
                yield return new ConversionLoss("非缔约方公司", company.Name ?? "", NoField);
                continue;
            }

            var taken = new NonPartyCompany { CertificateId = target.Id, LineNumber = company.LineNumber };
            Take(NonPartyFields.All, company, taken);
            target.NonPartyCompanies.Add(taken);
        }
    }

    private static IEnumerable<ConversionLoss> Invoices(Certificate source, CertificateType from, Certificate target, CertificateType to)
    {
        if (from.HasInvoiceSection && !to.HasInvoiceSection)
        {
            if (source.Invoices.FirstOrDefault() is { } first)
            {
                foreach (var (header, invoice) in InvoicePairs.Where(pair => to.Header.Has(pair.Header)))
                {
                    header.Write(target.Header, invoice.Read(first));
                }
            }

            return source.Invoices.Skip(1).Select(invoice => new ConversionLoss("发票", invoice.Number ?? "", "该证书类型只有一张发票，保留第一张"));
        }

        if (from.HasInvoiceSection)
        {
            foreach (var invoice in source.Invoices)
            {
                var taken = new Invoice { CertificateId = target.Id, LineNumber = invoice.LineNumber };
                Take(InvoiceFields.All, invoice, taken);
                target.Invoices.Add(taken);
            }
        }
        else if (to.HasInvoiceSection && !HeaderFields.InvoiceNumber.IsEmpty(source.Header))
        {
            var taken = new Invoice { CertificateId = target.Id, LineNumber = 1 };
            foreach (var (header, invoice) in InvoicePairs.Where(pair => to.Invoices.Has(pair.Invoice)))
            {
                invoice.Write(taken, header.Read(source.Header));
            }

            target.Invoices.Add(taken);
        }

        return [];
    }

    private static IEnumerable<ConversionLoss> Goods(GoodsItem source, CertificateType from, GoodsItem target, CertificateType to, Certificate certificate)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"第{source.LineNumber}项货物 ");
        var keepsCriterion = to.CriterionOf(source.OriginCriterion) is not null;
        foreach (var field in from.Goods.Fields.Where(field => IsSaid(field, source)))
        {
            if (field == GoodsFields.InvoiceNumber && !to.HasInvoiceSection)
            {
                continue;
            }

            if (!to.Goods.Has(field))
            {
                yield return new ConversionLoss(name + field.LabelZh, field.Display(source), NoField);
            }
            else if (OfTheCriterion.Contains(field) && !keepsCriterion)
            {
                yield return new ConversionLoss(name + field.LabelZh, field.Display(source), "该证书类型的原产地标准不同，请重新选择");
            }
            else
            {
                field.Write(target, field.Read(source));
            }
        }

        if (to.HasInvoiceSection && !from.HasInvoiceSection)
        {
            target.InvoiceNumber = certificate.Invoices.FirstOrDefault()?.Number;
        }
    }

    private static bool IsSaid<T>(SectionField<T> field, T section)
        where T : class => field.Kind == FieldKind.Flag ? field.Read(section) == "true" : !field.IsEmpty(section);

    private static void Take<T>(IReadOnlyList<SectionField<T>> fields, T source, T target)
        where T : class
    {
        foreach (var field in fields)
        {
            field.Write(target, field.Read(source));
        }
    }
}
