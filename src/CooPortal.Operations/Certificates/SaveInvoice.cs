using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>Adds or changes one line of 发票信息. Lines of goods follow when their invoice gets another number.</summary>
public sealed class SaveInvoice(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>The invoice; null when the certificate belongs to another enterprise.</returns>
    public async Task<Invoice?> ExecuteAsync(InvoiceInput input, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateAsync(input.CertificateId, actor, cancellationToken);
        if (certificate is null)
        {
            return await db.NoCertificateYetAsync<Invoice>(input.CertificateId, cancellationToken);
        }

        var type = CertificateCatalogue.Get(certificate.TypeCode);
        certificate.RefuseUnless(CertificateAction.Save, actor);
        var invoice = certificate.Invoices.SingleOrDefault(line => line.Id == input.LineId);
        if (invoice is not null && input.Version != certificate.Version && Differences(invoice, type, input) is { } differences)
        {
            return differences.Count > 0 ? throw new EditConflictException(certificate.Version, differences) : invoice;
        }

        if (invoice is null)
        {
            invoice = new Invoice { Id = input.LineId, CertificateId = certificate.Id, LineNumber = certificate.Invoices.Count + 1 };
            db.Invoices.Add(invoice);
        }

        var oldNumber = invoice.Number;
        db.Refuse(Rules(input.Values.WriteTo(type.Invoices.Fields, invoice, Prefix(invoice)), certificate, invoice));
        foreach (var line in certificate.Goods.Where(line => oldNumber is not null && line.InvoiceNumber == oldNumber))
        {
            line.InvoiceNumber = invoice.Number;
        }

        db.Touch(certificate, clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(SaveInvoice), cancellationToken);
        return invoice;
    }

    /// <summary>Paths of rules count lines from 0.</summary>
    internal static string Prefix(Invoice invoice) => $"Invoices[{invoice.LineNumber - 1}]";

    /// <summary>Rules among the invoices of a certificate.</summary>
    internal static IEnumerable<BrokenRule> Among(Certificate certificate, Invoice invoice)
    {
        var others = certificate.Invoices.Where(other => other.Id != invoice.Id).ToList();
        if (string.IsNullOrWhiteSpace(invoice.Number))
        {
            yield return new BrokenRule($"{Prefix(invoice)}.{InvoiceFields.Number.Key}", "请填写发票号：货物信息按发票号引用发票。");
        }
        else if (others.Any(other => other.Number == invoice.Number))
        {
            yield return new BrokenRule($"{Prefix(invoice)}.{InvoiceFields.Number.Key}", $"发票号“{invoice.Number}”已在发票信息中，请勿重复录入。");
        }

        if (!string.IsNullOrEmpty(invoice.PriceTerm) && others.FirstOrDefault(other => !string.IsNullOrEmpty(other.PriceTerm) && other.PriceTerm != invoice.PriceTerm) is { } different)
        {
            yield return new BrokenRule(
                $"{Prefix(invoice)}.{InvoiceFields.PriceTerm.Key}",
                $"同一证书的所有发票须使用相同的价格条款：发票 {different.Number} 为 {different.PriceTerm}，本发票为 {invoice.PriceTerm}。");
        }
    }

    private static List<FieldConflict> Differences(Invoice saved, CertificateType type, InvoiceInput input)
    {
        var mine = new Invoice { LineNumber = saved.LineNumber };
        saved.CopyTo(mine);
        input.Values.WriteTo(type.Invoices.Fields, mine, Prefix(saved));
        return [.. type.Invoices.Fields
            .Where(field => input.Values[field.Key] is not null && field.Read(mine) != field.Read(saved))
            .Select(field => new FieldConflict($"{Prefix(saved)}.{field.Key}", field.LabelZh, input.Values[field.Key]!, field.Read(saved)))];
    }

    private static List<BrokenRule> Rules(List<BrokenRule> unwritable, Certificate certificate, Invoice invoice) =>
        [.. unwritable
            .Concat(Among(certificate, invoice))
            .Concat(CertificateChecker.CheckDraft(certificate).Where(rule => rule.IsUnder(Prefix(invoice) + ".")))
            .DistinctBy(rule => rule.Path)];
}
