using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>Checks what is being typed by the rules that 暂存 and 申报 use, without storing anything.</summary>
public sealed class CheckForm(CooPortalDbContext db, TimeProvider clock, FindCertificate find, LateIssueAdvice lateIssue)
{
    public async Task<CheckedForm?> HeaderAsync(SaveDraftInput input, bool complete, Actor actor, CancellationToken cancellationToken)
    {
        var type = CertificateCatalogue.Find(input.TypeCode);
        if (type is null)
        {
            return null;
        }

        var filer = await FilerProfile.LoadAsync(db, actor.EnterpriseId!.Value, cancellationToken);
        var stored = await FindAsync(input.Id, complete, cancellationToken);
        filer = stored is null ? await filer.ForPrincipalAsync(db, input.PrincipalId, cancellationToken) : await filer.ForExporterOfAsync(db, stored, cancellationToken);
        var certificate = stored ?? StartCertificate.New(input.Id, type, filer, actor, clock.GetUtcNow().UtcDateTime);
        var refused = SaveDraft.Write(certificate, type, filer is { FilesForItself: false, Principal: null } ? null : filer, input);
        if (!complete && lateIssue.For(certificate) is { } advice)
        {
            refused.Add(advice);
        }

        return Check(certificate, type.Header.Fields, certificate.Header, "Header", refused, complete);
    }

    public async Task<CheckedForm?> GoodsAsync(GoodsInput input, bool complete, CancellationToken cancellationToken)
    {
        if (await FindAsync(input.CertificateId, complete, cancellationToken) is not { } certificate)
        {
            return null;
        }

        var type = CertificateCatalogue.Get(certificate.TypeCode);
        var line = certificate.Goods.SingleOrDefault(item => item.Id == input.LineId);
        if (line is null)
        {
            line = await db.GoodsItems.AsNoTracking().FindLineAsync(certificate, input.LineId, cancellationToken)
                ?? new GoodsItem { Id = input.LineId, LineNumber = await db.NextLineNumberAsync(certificate, cancellationToken) };
            certificate.Goods.Add(line);
        }

        return Check(certificate, type.Goods.Fields, line, SaveGoods.Prefix(line), SaveGoods.Write(line, type, input.Values), complete) with
        {
            Filled = type.CriterionOf(line.OriginCriterion) is { FillsAuxiliary: true } ? [GoodsFields.CriterionAuxiliary.Key] : [],
        };
    }

    public async Task<CheckedForm?> InvoiceAsync(InvoiceInput input, bool complete, CancellationToken cancellationToken)
    {
        if (await FindAsync(input.CertificateId, complete, cancellationToken) is not { } certificate)
        {
            return null;
        }

        var type = CertificateCatalogue.Get(certificate.TypeCode);
        var invoice = certificate.Invoices.SingleOrDefault(item => item.Id == input.LineId);
        if (invoice is null)
        {
            invoice = new Invoice { Id = input.LineId, LineNumber = certificate.Invoices.Count + 1 };
            certificate.Invoices.Add(invoice);
        }

        var refused = input.Values.WriteTo(type.Invoices.Fields, invoice, SaveInvoice.Prefix(invoice));
        refused.AddRange(SaveInvoice.Among(certificate, invoice));
        return Check(certificate, type.Invoices.Fields, invoice, SaveInvoice.Prefix(invoice), refused, complete);
    }

    /// <summary>Rules between lines belong to 申报; what 暂存 asks of a line or a header needs no other line.</summary>
    private Task<Certificate?> FindAsync(Guid id, bool complete, CancellationToken cancellationToken) =>
        complete ? find.ExecuteAsync(id, cancellationToken) : find.WithoutGoodsAsync(id, cancellationToken);

    private CheckedForm Check<T>(Certificate certificate, IEnumerable<SectionField<T>> fields, T section, string prefix, List<BrokenRule> refused, bool complete)
        where T : class
    {
        var rules = complete ? CertificateChecker.CheckDeclaration(certificate, clock.TodayInChina()) : CertificateChecker.CheckDraft(certificate);
        var unwritable = refused.Where(rule => !rule.IsWarning).Select(rule => rule.Path).ToHashSet(StringComparer.Ordinal);
        return new CheckedForm(
            [.. refused.Concat(rules).Where(rule => rule.Path.StartsWith(prefix + ".", StringComparison.Ordinal))],
            prefix,
            fields.Where(field => !unwritable.Contains($"{prefix}.{field.Key}")).ToDictionary(field => field.Key, field => field.Read(section)));
    }
}
