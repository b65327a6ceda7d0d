using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>Adds or changes one line of 货物信息.</summary>
public sealed class SaveGoods(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>The line; null when the certificate belongs to another enterprise.</returns>
    public async Task<GoodsItem?> ExecuteAsync(GoodsInput input, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateAsync(input.CertificateId, actor, cancellationToken);
        if (certificate is null)
        {
            return await db.NoCertificateYetAsync<GoodsItem>(input.CertificateId, cancellationToken);
        }

        var type = CertificateCatalogue.Get(certificate.TypeCode);
        certificate.RefuseUnless(CertificateAction.Save, actor);
        if (type.HasInvoiceSection && certificate.Invoices.Count == 0)
        {
            throw new BrokenRulesException("", "请先在“发票信息”中录入并保存发票，再录入货物信息。");
        }

        var line = certificate.Goods.SingleOrDefault(item => item.Id == input.LineId);
        if (line is not null && input.Version != certificate.Version && Differences(line, type, input) is { } differences)
        {
            return differences.Count > 0 ? throw new EditConflictException(certificate.Version, differences) : line;
        }

        if (line is null)
        {
            line = new GoodsItem { Id = input.LineId, CertificateId = certificate.Id, LineNumber = certificate.Goods.Count + 1 };
            db.GoodsItems.Add(line);
        }

        db.Refuse(Rules(Write(line, type, input.Values), certificate, line));
        db.Touch(certificate, clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(SaveGoods), cancellationToken);
        return line;
    }

    /// <summary>What the form would store, without storing it: for checking while typing.</summary>
    internal static List<BrokenRule> Write(GoodsItem line, CertificateType type, TypedValues values)
    {
        var refused = values.WriteTo(type.Goods.Fields, line, Prefix(line));
        if (string.IsNullOrEmpty(line.QuantityUnitZh) && Dictionary.Units.Find(line.QuantityUnitEn) is { } unit)
        {
            line.QuantityUnitZh = unit.NameZh;
        }

        return refused;
    }

    /// <summary>Paths of rules count lines from 0.</summary>
    internal static string Prefix(GoodsItem line) => $"Goods[{line.LineNumber - 1}]";

    private static List<FieldConflict> Differences(GoodsItem saved, CertificateType type, GoodsInput input)
    {
        var mine = new GoodsItem { LineNumber = saved.LineNumber };
        saved.CopyTo(mine);
        input.Values.WriteTo(type.Goods.Fields, mine, Prefix(saved));
        return [.. type.Goods.Fields
            .Where(field => input.Values[field.Key] is not null && field.Read(mine) != field.Read(saved))
            .Select(field => new FieldConflict($"{Prefix(saved)}.{field.Key}", field.LabelZh, input.Values[field.Key]!, field.Read(saved)))];
    }

    private static List<BrokenRule> Rules(List<BrokenRule> unwritable, Certificate certificate, GoodsItem line)
    {
        var rules = unwritable.Concat(CertificateChecker.CheckDraft(certificate).Where(rule => rule.IsUnder(Prefix(line) + "."))).ToList();
        if (!string.IsNullOrEmpty(line.InvoiceNumber) && certificate.Invoices.Count > 0 && certificate.Invoices.All(invoice => invoice.Number != line.InvoiceNumber))
        {
            rules.Add(new BrokenRule($"{Prefix(line)}.{GoodsFields.InvoiceNumber.Key}", $"发票号“{line.InvoiceNumber}”不在发票信息中，请从列表中选择。"));
        }

        return rules;
    }
}
