using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Identifiers;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking.Rest;

/// <summary>Puts a whole content in the place of what a certificate holds that may still be edited.</summary>
public sealed class ChangeCertificate(CooPortalDbContext db, TimeProvider clock)
{
    /// <param name="id">The certificate.</param>
    /// <param name="version">The version that the program saw.</param>
    /// <param name="content">All of it: a field that is absent is emptied.</param>
    /// <param name="actor">The key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when the company filed no such certificate.</returns>
    /// <exception cref="BrokenRulesException">It may not be changed now, or something cannot be stored; all of it is named.</exception>
    /// <exception cref="EditConflictException">Somebody else changed it.</exception>
    public async Task<Certificate?> ExecuteAsync(Guid id, int version, CertificateContent content, Actor actor, CancellationToken cancellationToken)
    {
        var filer = await DockingGate.LoadAsync(db, actor, cancellationToken);
        if (await db.FindOwnCertificateAsync(id, actor, cancellationToken) is not { } certificate)
        {
            return null;
        }

        RestGate.RequireOwn(certificate, filer.Enterprise.OrganisationCode);
        if (certificate.Version != version)
        {
            throw new EditConflictException(certificate.Version, []);
        }

        certificate.RefuseUnless(CertificateAction.Save, actor);
        var type = CertificateCatalogue.Get(certificate.TypeCode);
        var rules = await db.WriteContentAsync(certificate, type, filer, content with { Header = Whole(content.Header, type, certificate.Header) }, cancellationToken);
        db.Refuse([.. rules.Concat(CertificateChecker.CheckDraft(certificate)).DistinctBy(rule => (rule.Path, rule.Message))]);
        db.Touch(certificate, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveAuditedAsync(actor, nameof(ChangeCertificate), cancellationToken, certificate.Number);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new EditConflictException(version + 1, []);
        }

        return certificate;
    }

    /// <summary>Every field of the type. An identity number comes back as it is shown, masked, and then stays.</summary>
    private static TypedValues Whole(TypedValues said, CertificateType type, CertificateHeader stored)
    {
        var values = type.Header.Fields.ToDictionary(field => field.Key, field => said[field.Key] ?? "");
        var idNumber = HeaderFields.DeclarantIdNumber.Key;
        if (values.GetValueOrDefault(idNumber) is { } shown && IdNumber.TryParse(stored.DeclarantIdNumber, out var number) && shown == number.Masked)
        {
            values[idNumber] = number.Value;
        }

        return new TypedValues(values);
    }
}
