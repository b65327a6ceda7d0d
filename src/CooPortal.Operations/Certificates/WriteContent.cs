using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>Writes a whole content as the form would write it piece by piece; the caller checks and saves.</summary>
internal static class WriteContent
{
    /// <returns>What could not be written.</returns>
    public static async Task<List<BrokenRule>> WriteContentAsync(
        this CooPortalDbContext db, Certificate certificate, CertificateType type, FilerProfile filer, CertificateContent content, CancellationToken cancellationToken)
    {
        certificate.NonPartyCompanies.Clear();
        certificate.Goods.Clear();
        certificate.Invoices.Clear();
        var rules = SaveDraft.Write(certificate, type, filer, new SaveDraftInput
        {
            Id = certificate.Id,
            TypeCode = type.Code,
            Header = content.Header,
            Amendment = content.Amendment,
            NonPartyCompanies = content.NonPartyCompanies,
        });
        foreach (var typed in type.HasInvoiceSection ? content.Invoices : [])
        {
            var invoice = new Invoice { CertificateId = certificate.Id, LineNumber = certificate.Invoices.Count + 1 };
            certificate.Invoices.Add(invoice);
            rules.AddRange(typed.WriteTo(type.Invoices.Fields, invoice, SaveInvoice.Prefix(invoice)));
            rules.AddRange(SaveInvoice.Among(certificate, invoice));
        }

        foreach (var typed in content.Goods)
        {
            var line = new GoodsItem { CertificateId = certificate.Id, LineNumber = certificate.Goods.Count + 1 };
            certificate.Goods.Add(line);
            var used = await db.UsedAsync(certificate, line, type, content, rules, cancellationToken);
            rules.AddRange(SaveGoods.Write(line, type, typed, used));
            if (used is not null && string.IsNullOrEmpty(certificate.OriginalProof.Number))
            {
                used.Proof.CopyTo(certificate.OriginalProof);
            }
        }

        if (type.UsesInboundOrigin && !string.IsNullOrEmpty(certificate.OriginalProof.Number))
        {
            rules.AddRange(content.OriginalProof.WriteTo(OriginalProofFields.Editable, certificate.OriginalProof, "OriginalProof"));
        }

        return rules;
    }

    /// <summary>Goods that came in under another proof take over what customs said when a clerk asked, not what the content says.</summary>
    private static async Task<InboundOriginRecord?> UsedAsync(
        this CooPortalDbContext db, Certificate certificate, GoodsItem line, CertificateType type, CertificateContent content, List<BrokenRule> rules, CancellationToken cancellationToken)
    {
        if (!type.UsesInboundOrigin || !content.Inbound.TryGetValue(line.LineNumber, out var item))
        {
            return null;
        }

        var (proof, number) = item;
        var record = await db.InboundOriginRecords.AsNoTracking().SingleOrDefaultAsync(
            row => row.EnterpriseId == certificate.FilerEnterpriseId && row.AgreementCode == type.AgreementCode && row.ProofNumber == proof && row.ItemNumber == number, cancellationToken);
        if (record is null)
        {
            rules.Add(new BrokenRule(
                $"{SaveGoods.Prefix(line)}.{InboundGoodsFields.ProofNumber.Key}", $"系统中没有原始原产地证明 {proof} 第{number}项的进境货物原产地信息，请先在证书申请页面查询一次。"));
        }

        return record;
    }
}
