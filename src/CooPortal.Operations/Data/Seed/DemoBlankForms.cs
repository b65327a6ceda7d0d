using System.Globalization;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.BlankForms;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Data.Seed;

/// <summary>
/// Pads of 空白证单 as the demo's customs gave them out, one for the exporter's own certificates, one for those the agent filed. Some forms are
/// submitted over the protocol: customs takes most down, refuses the number that ends in 98, and leaves the one in 99 to its officer.
/// </summary>
internal sealed class DemoBlankForms(CooPortalDbContext db, CustomsOutbox outbox, DateTime now)
{
    private const int PadSize = 100;
    private const string Office = "3101";

    private static readonly TimeSpan Ago = TimeSpan.FromDays(60);

    private static readonly (DemoCompany Company, BlankFormHolder Holder, string TypeCode, string IssueNumber, string Letters, long First)[] Pads =
    [
        (DemoCompany.SelfFiler, BlankFormHolder.Exporter, "C", "3101-K00017", "C", 2600170100),
        (DemoCompany.SelfFiler, BlankFormHolder.Exporter, "RC", "3101-K00018", "R", 2600180100),
        (DemoCompany.Agent, BlankFormHolder.Agent, "C", "3101-K00021", "C", 2600210100),
    ];

    /// <param name="marks">Words in goods descriptions of certificates that customs will not simply approve.</param>
    public async Task ExecuteAsync(Actor seeder, IReadOnlyList<string> marks, CancellationToken cancellationToken)
    {
        foreach (var pad in Pads)
        {
            var enterprise = await db.Enterprises.SingleAsync(row => row.SocialCreditCode == pad.Company.SocialCreditCode, cancellationToken);
            var forms = Enumerable.Range(0, PadSize)
                .Select(step => BlankForm.Issue(
                    enterprise.Id, pad.TypeCode, pad.Letters + (pad.First + step).ToString(CultureInfo.InvariantCulture), pad.Holder, pad.IssueNumber,
                    DateOnly.FromDateTime(now - Ago), Office, now - Ago))
                .ToList();
            db.BlankForms.AddRange(forms);
            var certificates = (await db.Certificates.InEveryEnterprise().Include(row => row.Goods)
                    .Where(row => row.FilerEnterpriseId == enterprise.Id && row.TypeCode == pad.TypeCode && row.Status == CertificateStatus.Declared)
                    .OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken))
                .Where(row => BlankFormRules.HolderOf(row, enterprise.OrganisationCode) == pad.Holder)
                .Where(row => !row.Goods.Exists(goods => marks.Any(mark => goods.Description?.Contains(mark, StringComparison.Ordinal) == true)))
                .ToList();
            await UseAsync(forms, certificates, enterprise, cancellationToken);
            await db.SaveAuditedAsync(seeder with { EnterpriseId = enterprise.Id }, nameof(DemoSeed), cancellationToken, pad.IssueNumber);
        }
    }

    /// <summary>Two forms for each of the first certificates, one spoilt, one that customs refuses and one that waits.</summary>
    private async Task UseAsync(List<BlankForm> forms, List<Certificate> certificates, Enterprise enterprise, CancellationToken cancellationToken)
    {
        var uses = certificates.Take(3).SelectMany((certificate, index) => new[]
        {
            (Form: forms[3 * index], BlankFormAction.WriteOff, certificate),
            (Form: forms[(3 * index) + 1], BlankFormAction.WriteOff, certificate),
            (Form: forms[(3 * index) + 2], BlankFormAction.Void, certificate),
        });
        if (certificates is [var first, ..])
        {
            uses = uses.Append((forms[^2], BlankFormAction.WriteOff, first)).Append((forms[^1], certificates.Count > 2 ? BlankFormAction.WriteOff : BlankFormAction.Void, first));
        }

        foreach (var (form, action, certificate) in uses)
        {
            form.Use(action, certificate, certificate.Header.DeclarantName ?? certificate.CreatedByName, now);
            await outbox.EnqueueAsync(CustomsSubject.BlankForm(form.Id), BlankFormText.ToMessage(form, enterprise), form.EnterpriseId, form.Round, cancellationToken);
        }
    }
}
