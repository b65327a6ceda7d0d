using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Amendments;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Identifiers;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking;

/// <summary>
/// Certificate → 暂存 (ApplyType 0) or 申报 (1), under the number that the ERP gave. Reads, checks and declares with the verbs of the form; a
/// certificate of that number that may still be edited is written over.
/// </summary>
public sealed class ImportCertificate(
    CooPortalDbContext db, ReplaceCertificate replace, CompareWithOriginal compare, CheckDeclaration check, DeclareCertificate declare, TimeProvider clock)
{
    private const string Promise = "1";

    internal async Task<DockingOutcome> ExecuteAsync(
        CertificateMessage message, FilerProfile filer, string digest, bool dryRun, Actor actor, CancellationToken cancellationToken)
    {
        var faults = Shape(message, filer).ToList();
        if (faults.Count > 0 || CertificateCatalogue.Find(message.CertificateHead.CertType) is not { } type)
        {
            return Refused(message, faults);
        }

        var number = message.CertificateHead.CertNo;
        var certificate = await db.Certificates.WithLines().SingleOrDefaultAsync(row => row.FilerEnterpriseId == actor.EnterpriseId && row.Number == number, cancellationToken);
        if (certificate is not null && Closed(certificate, message, actor) is { } closed)
        {
            return Refused(message, [closed]);
        }

        var isNew = certificate is null;
        certificate ??= await NewAsync(message, type, filer, actor, faults, cancellationToken);
        if (certificate is null)
        {
            return Refused(message, faults);
        }

        var form = new MessageForm(message, type);
        var rules = await db.WriteContentAsync(certificate, type, filer, form.Content, cancellationToken);
        rules.AddRange(CertificateChecker.CheckDraft(certificate));
        var declares = message.CertificateHead.ApplyType == ApplyType.Declare;
        if (declares)
        {
            rules.AddRange(await DeclarationRulesAsync(certificate, filer, rules, cancellationToken));
        }

        faults.AddRange(rules.DistinctBy(rule => (rule.Path, rule.Message)).Select(rule => DockingFault.Of(rule, message)));
        faults.AddRange(form.Unused());
        if (faults.Any(fault => !fault.IsWarning))
        {
            return Refused(message, faults);
        }

        if (!dryRun)
        {
            await StoreAsync(certificate, isNew, declares, digest, actor, cancellationToken);
        }

        return new DockingOutcome
        {
            Result = dryRun ? ErpOutcome.Passed : declares ? ErpOutcome.Declared : ErpOutcome.Stored,
            Kind = "Certificate",
            CertificateId = dryRun && isNew ? null : certificate.Id,
            CertificateNumber = number,
            Faults = Sorted(faults),
        };
    }

    /// <summary>What the form cannot get wrong and a message can.</summary>
    private static IEnumerable<DockingFault> Shape(CertificateMessage message, FilerProfile filer)
    {
        var head = message.CertificateHead;
        if (message.AplPromise.AplPromiseCode != Promise)
        {
            yield return Fault("AplPromiseCode", message.AplPromise.AplPromiseCode, "申请企业须承诺所报内容真实、准确、完整，应为 1。");
        }

        if (CertificateCatalogue.Find(head.CertType) is null)
        {
            yield return Fault("CertType", head.CertType, $"没有这种证书类型，可用：{string.Join(' ', CertificateCatalogue.All.Select(type => type.Code))}。");
        }
        else if (!CertificateNumber.TryParse(head.CertNo, out var number) || number.Value != head.CertNo || number.TypeCode != head.CertType || number.Organisation.Value != filer.Enterprise.OrganisationCode)
        {
            yield return Fault("CertNo", head.CertNo, $"证书号应为 {head.CertType}＋两位年份＋主体识别码 {filer.Enterprise.OrganisationCode}＋4位流水号（0001至9999）。");
        }

        for (var index = 0; index < message.CertificateList.Count; index++)
        {
            if (message.CertificateList[index].GNo is { } line && line != index + 1)
            {
                yield return new DockingFault(FieldPath.Goods(index + 1, "GNo"), $"{line}", $"商品项目编号应从 1 起连续，此处应为 {index + 1}。");
            }
        }

        for (var index = 0; index < (message.OriInvs?.Count ?? 0); index++)
        {
            if (message.OriInvs![index].CertNo != head.CertNo)
            {
                yield return new DockingFault(FieldPath.In("OriInv", index + 1, "CertNo"), message.OriInvs[index].CertNo, $"应与表头的证书号 {head.CertNo} 相同。");
            }
        }
    }

    private static DockingFault? Closed(Certificate certificate, CertificateMessage message, Actor actor)
    {
        if (certificate.Refusal(CertificateAction.Save, actor.Role) is { } refusal)
        {
            return Fault("CertNo", certificate.Number, $"证书 {certificate.Number} {refusal}；新的证书请用新的证书号。");
        }

        var kind = (RequestKind)message.CertificateHead.CertStatus;
        return certificate.RequestKind == kind
            ? null
            : Fault("CertStatus", $"{(int)kind}", $"证书 {certificate.Number} 已作为{certificate.RequestKind.TitleZh()}暂存，不能改为{kind.TitleZh()}。");
    }

    private static DockingOutcome Refused(CertificateMessage message, IReadOnlyList<DockingFault> faults) => new()
    {
        Result = ErpOutcome.Refused,
        Kind = "Certificate",
        CertificateNumber = message.CertificateHead.CertNo,
        Faults = Sorted(faults),
    };

    private static List<DockingFault> Sorted(IEnumerable<DockingFault> faults) => [.. faults.Distinct().OrderBy(fault => fault.IsWarning)];

    private static DockingFault Fault(string element, string value, string reason) => new(FieldPath.Of(element), value, reason);

    private async Task<Certificate?> NewAsync(
        CertificateMessage message, CertificateType type, FilerProfile filer, Actor actor, List<DockingFault> faults, CancellationToken cancellationToken)
    {
        var kind = (RequestKind)message.CertificateHead.CertStatus;
        var original = kind == RequestKind.New ? null : await OriginalAsync(message, kind, actor, faults, cancellationToken);
        if (faults.Count > 0)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var certificate = StartCertificate.New(Guid.CreateVersion7(), type, filer, actor, now, kind, original?.Id);
        certificate.Number = message.CertificateHead.CertNo;
        if (original is not null)
        {
            ReplaceCertificate.Name(original, certificate.Amendment);
            // of two that replace it at once the second finds the first's, as in the form
            db.Touch(original, now);
        }

        return certificate;
    }

    private async Task<Certificate?> OriginalAsync(CertificateMessage message, RequestKind kind, Actor actor, List<DockingFault> faults, CancellationToken cancellationToken)
    {
        var number = message.ModCertificate?.OldCertNo ?? "";
        var original = await db.Certificates.WithLines().SingleOrDefaultAsync(row => row.FilerEnterpriseId == actor.EnterpriseId && row.Number == number, cancellationToken);
        if (original is null)
        {
            faults.Add(Fault("OldCertNo", number, $"{kind.TitleZh()}须写明原证书号，且原证书须在本系统中。"));
        }
        else if (original.TypeCode != message.CertificateHead.CertType)
        {
            faults.Add(Fault("OldCertNo", number, $"原证书的类型是 {original.TypeCode}，与本报文不同。"));
        }
        else if (await replace.FindOpenAsync(original, kind, cancellationToken) is { } open)
        {
            faults.Add(Fault("OldCertNo", number, ReplaceCertificate.Refusal(open, kind) ?? $"该证书已有未办结的{kind.TitleZh()} {open.Number}，请用这个证书号。"));
        }
        else if (original.Refusal(ReplaceCertificate.ActionOf(kind), actor.Role) is { } refusal)
        {
            faults.Add(Fault("OldCertNo", number, $"原证书{refusal}。"));
        }

        return original;
    }

    /// <summary>Everything that stands between the certificate and customs; a field's second fault only follows from its first.</summary>
    private async Task<IEnumerable<BrokenRule>> DeclarationRulesAsync(
        Certificate certificate, FilerProfile filer, List<BrokenRule> rules, CancellationToken cancellationToken)
    {
        var known = rules.Where(rule => !rule.IsWarning && rule.Path.Length > 0).Select(rule => rule.Path).ToHashSet(StringComparer.Ordinal);
        var differences = await compare.ExecuteAsync(certificate, cancellationToken);
        if (differences is not null)
        {
            AmendmentText.Fill(certificate.Amendment, differences);
        }

        var rest = await check.ExecuteAsync(certificate, differences, filer, cancellationToken);
        return rest.Where(rule => !known.Contains(rule.Path));
    }

    /// <summary>
    /// The certificate, that it was imported, and its declaration in one save: one wait for the disk. What was checked before may have changed since;
    /// then one of the unique numbers or the version refuses the save, and it is all read again.
    /// </summary>
    private async Task StoreAsync(Certificate certificate, bool isNew, bool declares, string digest, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (isNew)
        {
            db.Certificates.Add(certificate);
        }

        db.Touch(certificate, now);
        db.ErpImports.Add(new ErpImport
        {
            EnterpriseId = certificate.FilerEnterpriseId,
            Digest = digest,
            Kind = "Certificate",
            CertificateId = certificate.Id,
            CertificateNumber = certificate.Number,
            Declared = declares,
            BroughtBy = actor.Name,
            ImportedAt = now,
        });
        if (declares)
        {
            certificate.RefuseUnless(CertificateAction.Declare, actor);
            await declare.FileAsync(certificate, null, actor, null, cancellationToken);
        }

        await db.SaveAuditedAsync(actor, nameof(ImportCertificate), cancellationToken, certificate.Number);
    }
}
