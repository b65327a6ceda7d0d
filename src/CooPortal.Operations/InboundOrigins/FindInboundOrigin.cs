using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.InboundOrigins;

/// <summary>进境货物原产地信息【查询】: asks customs for the goods that the exporter brought in under a proof of origin, and keeps the answer.</summary>
public sealed class FindInboundOrigin(CooPortalDbContext db, ICustomsChannel customs, TimeProvider clock)
{
    /// <summary>First part of the paths of broken rules.</summary>
    public const string Prefix = "InboundOrigin";

    /// <returns>The items that customs has for the keys, none when one of them is wrong; null when there is no such certificate.</returns>
    /// <exception cref="BrokenRulesException">A key is missing or no key at all, or customs could not be asked.</exception>
    public async Task<IReadOnlyList<InboundOriginRecord>?> ExecuteAsync(Guid certificateId, TypedValues keys, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateWithoutGoodsAsync(certificateId, actor, cancellationToken);
        if (certificate is null)
        {
            return null;
        }

        var type = CertificateCatalogue.Get(certificate.TypeCode);
        if (!type.UsesInboundOrigin)
        {
            throw new BrokenRulesException("", $"{type.NameZh}的货物不来自进境货物原产地信息，请直接录入货物信息");
        }

        var asked = Read(keys);
        var company = certificate.Header.ExporterSocialCreditCode!;
        var answer = await AskAsync(
            new InboundOriginQueryMessage
            {
                CiqRegNo = company,
                AgreementCode = type.AgreementCode!,
                ProofNo = asked.InboundProofNumber!,
                OriginCountry = Dictionary.Countries.Find(asked.InboundOriginCode)!["numeric"],
                HSCode = asked.HsCode!,
            },
            cancellationToken);
        if (answer.CiqRegNo != company)
        {
            throw new BrokenRulesException("", "海关的答复不是针对本企业的，未采用，请重新查询");
        }

        var records = new List<InboundOriginRecord>();
        foreach (var item in answer.InboundOriginList ?? [])
        {
            records.Add(await KeepAsync(certificate.FilerEnterpriseId, item, cancellationToken));
        }

        if (records.Count > 0)
        {
            await db.SaveAuditedAsync(actor, nameof(FindInboundOrigin), cancellationToken, $"{certificate.Number}：{asked.InboundProofNumber}");
        }

        return records;
    }

    /// <summary>Checks the keys by the fields that they are.</summary>
    private static GoodsItem Read(TypedValues keys)
    {
        var asked = new GoodsItem();
        var rules = keys.WriteTo(InboundOriginKeys.All, asked, Prefix);
        foreach (var field in InboundOriginKeys.All.Where(field => rules.All(rule => rule.Path != $"{Prefix}.{field.Key}")))
        {
            var problem = field.IsEmpty(asked) ? $"请填写{field.LabelZh}：查询须同时填写原始原产地证明编号、原产国和 HS 编码" : field.Problems(asked, english: true).FirstOrDefault();
            if (problem is null && field == InboundOriginKeys.HsCode && asked.HsCode!.Length != 10)
            {
                problem = $"HS 编码“{asked.HsCode}”应为10位数字，现为{asked.HsCode.Length}位，请按进境报关单补全";
            }

            if (problem is not null)
            {
                rules.Add(new BrokenRule($"{Prefix}.{field.Key}", problem));
            }
        }

        return rules.Count == 0 ? asked : throw new BrokenRulesException(rules);
    }

    private async Task<InboundOriginAnswerMessage> AskAsync(InboundOriginQueryMessage question, CancellationToken cancellationToken)
    {
        try
        {
            return await customs.AskAsync<InboundOriginAnswerMessage>(question, cancellationToken);
        }
        catch (Exception e) when (e is CustomsCallException or ProtocolException)
        {
            throw new BrokenRulesException("", "暂时无法向海关查询进境货物原产地信息，请稍后再点“查询”；已填写的内容仍在页面上");
        }
    }

    private async Task<InboundOriginRecord> KeepAsync(Guid enterpriseId, InboundOrigin item, CancellationToken cancellationToken)
    {
        var record = await db.InboundOriginRecords.SingleOrDefaultAsync(
            row => row.EnterpriseId == enterpriseId && row.AgreementCode == item.AgreementCode && row.ProofNumber == item.ProofNo && row.ItemNumber == item.ProofGNo, cancellationToken);
        if (record is null)
        {
            record = new InboundOriginRecord
            {
                EnterpriseId = enterpriseId,
                AgreementCode = item.AgreementCode,
                ProofNumber = item.ProofNo,
                ItemNumber = item.ProofGNo,
                HsCode = item.HSCode,
                OriginCode = "",
            };
            db.InboundOriginRecords.Add(record);
        }

        var proof = record.Proof;
        proof.Number = item.ProofNo;
        proof.Kind = item.ProofKind;
        proof.IssueDate = item.ProofDate;
        proof.ValidUntil = item.ProofValidDate;
        proof.IssuingCountryCode = CountryOf(item.ProofCountry);
        proof.IssuingBody = item.ProofIssuer;
        proof.ExporterName = item.ProofExporter;
        proof.ImportDeclarationNumber = item.ImportEntryId;
        proof.ApprovedExporterNumber = item.ApprovedExporterNo;
        proof.FirstExportOriginCode = CountryOf(item.FirstExportOrigin);
        record.HsCode = item.HSCode;
        record.NameZh = item.GoodsName;
        record.NameEn = item.GoodsNameE;
        record.OriginCode = CountryOf(item.OriginCountry) ?? item.OriginCountry;
        record.OriginCriterion = item.OriCriteria;
        record.CriterionSub = item.OriCriteriaSub;
        record.CriterionAuxiliary = item.OriCriteriaRef;
        record.ImportedContentPercent = item.ICompPrpr;
        record.Quantity = item.GoodsQty;
        record.QuantityUnitEn = item.GoodsUnitE;
        record.QuantityUnitZh = item.GoodsUnit;
        record.AnsweredAt = clock.GetUtcNow().UtcDateTime;
        return record;
    }

    private static string? CountryOf(string? numeric) => Dictionary.Countries.Find(numeric)?.Code;
}
