using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>
/// 更改证, 重发证, 更改重发证: a new number with the content of the approved certificate, linked to it (manual chapter 5). There is one open
/// replacement of a certificate at a time.
/// </summary>
public sealed class ReplaceCertificate(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly CertificateStatus[] Ended = [CertificateStatus.Approved, CertificateStatus.Replaced, CertificateStatus.Cancelled];

    /// <returns>Null when there is no such certificate.</returns>
    /// <exception cref="BrokenRulesException">The original cannot be replaced now, or the reason is missing or too long.</exception>
    public async Task<ReplaceResult?> ExecuteAsync(ReplaceInput input, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await ReplaceAsync(input, actor, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Lost a race: the other click, or a colleague who began one. Reading again finds it.
            db.ChangeTracker.Clear();
            return await ReplaceAsync(input, actor, cancellationToken);
        }
    }

    /// <summary>The action of the lifecycle that begins such a replacement.</summary>
    public static CertificateAction ActionOf(RequestKind kind) => kind switch
    {
        RequestKind.Amendment => CertificateAction.Amend,
        RequestKind.Reissue => CertificateAction.Reissue,
        RequestKind.AmendedReissue => CertificateAction.AmendAndReissue,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A new certificate replaces none."),
    };

    /// <summary>The open replacement of this certificate, or the certificate itself when it is one of this kind; null when there is none.</summary>
    public async Task<Certificate?> FindOpenAsync(Certificate original, RequestKind kind, CancellationToken cancellationToken) =>
        original.RequestKind == kind && original.IsEditable()
            ? original
            : await db.Certificates.AsNoTracking().FirstOrDefaultAsync(row => row.OriginalId == original.Id && !Ended.Contains(row.Status), cancellationToken);

    /// <summary>Why another replacement cannot be begun beside the open one; null when the open one is what is asked for.</summary>
    public static string? Refusal(Certificate open, RequestKind kind) =>
        open.RequestKind == kind && open.IsEditable()
            ? null
            : $"该证书已有{open.RequestKind.TitleZh()} {open.Number}（{open.Status.TitleZh()}），请先办结或删除后再办理{kind.TitleZh()}";

    /// <summary>What 更改/重发信息 says of the original by itself.</summary>
    internal static void Name(Certificate original, AmendmentDetails details)
    {
        details.OriginalNumber = original.Number;
        details.OriginalApplicationDate = original.Header.ApplicationDate;
        details.OriginalIssueDate = original.Issue.Date;
    }

    private async Task<ReplaceResult?> ReplaceAsync(ReplaceInput input, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.FindOwnCertificateAsync(input.NewId, actor, cancellationToken) is { } already)
        {
            return new ReplaceResult(already, WasOpen: false);
        }

        if (await db.FindOwnCertificateAsync(input.OriginalId, actor, cancellationToken) is not { } original)
        {
            return null;
        }

        if (await FindOpenAsync(original, input.Kind, cancellationToken) is { } open)
        {
            return Refusal(open, input.Kind) is { } refusal
                ? throw new BrokenRulesException("", refusal, nameof(ReplaceCertificate))
                : new ReplaceResult(open, WasOpen: true);
        }

        original.RefuseUnless(ActionOf(input.Kind), actor);
        var replacement = await NewAsync(original, input, actor, cancellationToken);
        // the original's version moves, so that of two who begin one at once the second finds the first's
        db.Touch(original, replacement.CreatedAt);
        await new NumberAllocation(db).StoreAsync(
            replacement, clock.TodayInChina().Year, actor, nameof(ReplaceCertificate), cancellationToken, $"{replacement.RequestKind.TitleZh()}，原证 {original.Number}");
        return new ReplaceResult(replacement, WasOpen: false);
    }

    private async Task<Certificate> NewAsync(Certificate original, ReplaceInput input, Actor actor, CancellationToken cancellationToken)
    {
        var type = CertificateCatalogue.Get(original.TypeCode);
        var filer = await FilerProfile.LoadAsync(db, original.FilerEnterpriseId, cancellationToken);
        filer = (await filer.ForExporterOfAsync(db, original, cancellationToken)).Required();
        var replacement = StartCertificate.New(input.NewId, type, filer, actor, clock.GetUtcNow().UtcDateTime, input.Kind, original.Id);
        replacement.ExporterOrganisationCode = original.ExporterOrganisationCode;
        CopyCertificate.CopyContent(original, replacement);
        replacement.Header.ApplicationDate = clock.TodayInChina();
        var details = replacement.Amendment;
        Name(original, details);
        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            throw new BrokenRulesException("Reason", $"请填写{input.Kind.TitleZh()}的原因", nameof(ReplaceCertificate));
        }

        var problem = AmendmentFields.Reason.Write(details, input.Reason) ?? AmendmentFields.Reason.Problems(details, english: false).FirstOrDefault();
        return problem is null ? replacement : throw new BrokenRulesException("Reason", problem, nameof(ReplaceCertificate));
    }
}
