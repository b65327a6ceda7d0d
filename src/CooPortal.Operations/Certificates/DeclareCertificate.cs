using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.Amendments;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Customs.Filing;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>申报: checks everything, makes the number final, and tells customs in the same transaction.</summary>
public sealed class DeclareCertificate(
    CooPortalDbContext db, CustomsOutbox outbox, WorkQueue work, CheckDeclaration check, CompareWithOriginal compare, TimeProvider clock)
{
    /// <returns>Null when there is no such certificate.</returns>
    /// <exception cref="BrokenRulesException">Rules are broken; all of them are named.</exception>
    /// <exception cref="EditConflictException">Somebody else changed what the user saw.</exception>
    public async Task<DeclareResult?> ExecuteAsync(DeclareInput input, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await DeclareAsync(input, actor, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Lost a race: the other click of a double click, or another enterprise took the number. Reading again tells which.
            db.ChangeTracker.Clear();
            return await DeclareAsync(input, actor, cancellationToken);
        }
    }

    /// <summary>Makes the number final and writes the message to customs, of what was checked; the caller saves.</summary>
    /// <param name="relation">Under which an agent files; null for a company's own.</param>
    /// <param name="requestId">The request that is carried out; null where nobody asks for it later.</param>
    internal async Task FileAsync(Certificate certificate, AgencyRelation? relation, Actor actor, Guid? requestId, CancellationToken cancellationToken)
    {
        certificate.DeclaredNumber = certificate.Number;
        certificate.ExporterEnterpriseId = relation?.EnterpriseId ?? certificate.FilerEnterpriseId;
        db.StatusChanges.Add(certificate.Apply(CertificateAction.Declare, actor, clock, requestId));
        db.Touch(certificate, clock.GetUtcNow().UtcDateTime);
        await outbox.EnqueueAsync(
            CustomsSubject.Certificate(certificate.Id), CertificateFiling.ToMessage(certificate), certificate.FilerEnterpriseId, certificate.DeclarationRound, cancellationToken);
        if (certificate.Attachments.Any(attachment => attachment.IsDue(certificate.DeclarationRound)))
        {
            await work.EnqueueAsync(SendAttachments.JobName, SendAttachments.KeyOf(certificate), certificate.Id, certificate.FilerEnterpriseId, cancellationToken);
        }
    }

    private async Task<DeclareResult?> DeclareAsync(DeclareInput input, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateAsync(input.Id, actor, cancellationToken);
        if (certificate is null)
        {
            return null;
        }

        var isUnderWay = certificate.Refusal(CertificateAction.Declare, actor.Role) is not null && certificate.DeclarationRound > 0;
        if (isUnderWay || (input.RequestId is { } request && await db.StatusChanges.AnyAsync(row => row.Id == request, cancellationToken)))
        {
            return new DeclareResult(certificate, AlreadyDeclared: true, []);
        }

        certificate.RefuseUnless(CertificateAction.Declare, actor);

        if (input.Version is { } seen && seen != certificate.Version)
        {
            throw new EditConflictException(certificate.Version, []);
        }

        var differences = await compare.ExecuteAsync(certificate, cancellationToken);
        if (differences is not null)
        {
            AmendmentText.Fill(certificate.Amendment, differences);
        }

        var relation = await RelationAsync(certificate, cancellationToken);
        var rules = await check.ExecuteAsync(certificate, differences, cancellationToken);
        db.Refuse(rules);

        await FileAsync(certificate, relation, actor, input.RequestId, cancellationToken);
        await db.SaveAuditedAsync(actor, nameof(DeclareCertificate), cancellationToken);
        return new DeclareResult(certificate, AlreadyDeclared: false, rules);
    }

    /// <summary>The relation under which an agent files; it also knows the exporter's whole code, of which the agent may have typed a part.</summary>
    private async Task<AgencyRelation?> RelationAsync(Certificate certificate, CancellationToken cancellationToken)
    {
        var filer = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == certificate.FilerEnterpriseId, cancellationToken);
        if (certificate.ExporterOrganisationCode == filer.OrganisationCode)
        {
            return null;
        }

        var relation = await db.FindAcceptedRelationAsync(filer.SocialCreditCode, certificate.ExporterOrganisationCode, cancellationToken);
        certificate.Header.ExporterSocialCreditCode = relation?.PrincipalSocialCreditCode ?? certificate.Header.ExporterSocialCreditCode;
        return relation;
    }
}
