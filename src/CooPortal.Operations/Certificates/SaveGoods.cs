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
        var certificate = await db.FindOwnCertificateWithoutGoodsAsync(input.CertificateId, actor, cancellationToken);
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

        var line = await db.GoodsItems.FindLineAsync(certificate, input.LineId, cancellationToken);
        if (line is not null && input.Version != certificate.Version && Differences(line, type, input) is { } differences)
        {
            return differences.Count > 0 ? throw new EditConflictException(certificate.Version, differences) : line;
        }

        if (line is null)
        {
            line = new GoodsItem { Id = input.LineId, CertificateId = certificate.Id, LineNumber = await db.NextLineNumberAsync(certificate, cancellationToken) };
            db.GoodsItems.Add(line);
        }

        var used = await UsedRecordAsync(input, line, type, cancellationToken);
        var refused = Write(line, type, input.Values, used);
        if (used is not null)
        {
            await TakeProofAsync(certificate, line, used, cancellationToken);
        }

        db.Refuse(Rules(refused, certificate, line));
        db.Touch(certificate, clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(SaveGoods), cancellationToken);
        return line;
    }

    /// <summary>What the form would store, without storing it: for checking while typing.</summary>
    /// <param name="used">The record of 进境货物原产地信息 that the line takes over; null keeps what the line has.</param>
    internal static List<BrokenRule> Write(GoodsItem line, CertificateType type, TypedValues values, InboundOriginRecord? used = null)
    {
        var (criterion, filled) = (type.CriterionOf(line.OriginCriterion), line.CriterionAuxiliary);
        var refused = values.WriteTo(type.Goods.Fields.Where(field => !IsTaken(field, line, used)), line, Prefix(line));
        used?.GiveTo(line, type);
        FillAuxiliary(line, type, criterion, filled);
        if (string.IsNullOrEmpty(line.QuantityUnitZh) && Dictionary.Units.Find(line.QuantityUnitEn) is { } unit)
        {
            line.QuantityUnitZh = unit.NameZh;
        }

        return refused;
    }

    /// <summary>Fields that come from customs' record and not from the form.</summary>
    public static bool IsTaken(FieldDefinition field, GoodsItem line, InboundOriginRecord? used) =>
        (used is not null || !string.IsNullOrEmpty(line.InboundProofNumber)) && Taken.Contains(field);

    private static readonly FieldDefinition[] Taken = [GoodsFields.HsCode, GoodsFields.OriginCountryCode, GoodsFields.OriginCriterion];

    /// <summary>原产地标准辅助项 that the system works out is written over what was typed, and goes when its criterion goes (manual 1.2).</summary>
    private static void FillAuxiliary(GoodsItem line, CertificateType type, OriginCriterion? before, string? filled)
    {
        if (!type.Goods.Has(GoodsFields.CriterionAuxiliary))
        {
            return;
        }

        if (type.CriterionOf(line.OriginCriterion)?.FilledAuxiliary(line) is { } auxiliary)
        {
            line.CriterionAuxiliary = auxiliary.Length == 0 ? null : auxiliary;
        }
        else if (before is { FillsAuxiliary: true } && line.CriterionAuxiliary == filled)
        {
            line.CriterionAuxiliary = null;
        }
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

    private async Task<InboundOriginRecord?> UsedRecordAsync(GoodsInput input, GoodsItem line, CertificateType type, CancellationToken cancellationToken)
    {
        if (!type.UsesInboundOrigin || input.Values[GoodsFields.IsNonGoods.Key] == "true")
        {
            return null;
        }

        var record = input.InboundRecordId is { } id ? await db.InboundOriginRecords.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) : null;
        if (record is null && string.IsNullOrEmpty(line.InboundProofNumber))
        {
            db.ChangeTracker.Clear();
            throw new BrokenRulesException("InboundOrigin.InboundProofNumber", "货物须来自进境货物原产地信息：请填写原始原产地证明编号、原产国和 HS 编码，点击“查询”，再点击“使用”");
        }

        return record is null || record.AgreementCode == type.AgreementCode
            ? record
            : throw new BrokenRulesException("InboundOrigin.InboundProofNumber", $"该进境货物原产地信息不属于{type.NameZh}的协定，请重新查询");
    }

    /// <summary>原始原产地证明信息 is filled from the first goods; later ones must come from the same proof.</summary>
    private async Task TakeProofAsync(Certificate certificate, GoodsItem line, InboundOriginRecord used, CancellationToken cancellationToken)
    {
        var others = db.GoodsItems.Where(other => other.CertificateId == certificate.Id && other.Id != line.Id && !string.IsNullOrEmpty(other.InboundProofNumber));
        if (certificate.OriginalProof.Number != used.ProofNumber && !await others.AnyAsync(cancellationToken))
        {
            used.Proof.CopyTo(certificate.OriginalProof);
        }
    }
}
