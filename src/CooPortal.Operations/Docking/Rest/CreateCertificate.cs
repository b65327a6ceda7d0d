using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking.Rest;

/// <summary>A new certificate, stored whole as a draft: what a new form knows already, and over it what the program says. It takes the next number.</summary>
public sealed class CreateCertificate(CooPortalDbContext db, StartCertificate start, TimeProvider clock)
{
    /// <param name="id">Known before, so that doing it again after a crash finds what was made.</param>
    /// <param name="type">Its type.</param>
    /// <param name="content">Fields that are absent keep what a new form has.</param>
    /// <param name="actor">The key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BrokenRulesException">The company may not dock, or something cannot be stored; all of it is named.</exception>
    public async Task<Certificate> ExecuteAsync(Guid id, CertificateType type, CertificateContent content, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await CreateAsync(id, type, content, actor, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // a number taken meanwhile: the next one is free
            db.ChangeTracker.Clear();
            return await CreateAsync(id, type, content, actor, cancellationToken);
        }
    }

    private async Task<Certificate> CreateAsync(Guid id, CertificateType type, CertificateContent content, Actor actor, CancellationToken cancellationToken)
    {
        var filer = await DockingGate.LoadAsync(db, actor, cancellationToken);
        if (await db.FindOwnCertificateAsync(id, actor, cancellationToken) is { } made)
        {
            return made;
        }

        var certificate = await start.ExecuteAsync(id, type, principalId: null, actor, cancellationToken);
        var rules = await db.WriteContentAsync(certificate, type, filer, content, cancellationToken);
        // the number comes last, so that nothing refused uses one up
        db.Refuse([.. rules.Concat(CertificateChecker.CheckDraft(certificate).Where(rule => rule.Path != "Number")).DistinctBy(rule => (rule.Path, rule.Message))]);
        await new NumberAllocation(db).StoreAsync(certificate, clock.TodayInChina().Year, actor, nameof(CreateCertificate), cancellationToken);
        return certificate;
    }
}
