using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Identifiers;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>
/// Takes the next serial of filer, organisation code, type and year (decisions.md 2). The update of the series row holds its lock until the
/// certificate with the number is committed, so two writers never see the same serial.
/// </summary>
internal sealed class NumberAllocation(CooPortalDbContext db)
{
    /// <summary>Numbers a new certificate and stores it with everything else that the caller changed, in one transaction.</summary>
    /// <param name="certificate">The certificate; its number is set.</param>
    /// <param name="year">The year of the number, on China's calendar.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="action">The verb that the audit entry names.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="reason">What the audit entry says beside it.</param>
    public async Task StoreAsync(Certificate certificate, int year, Actor actor, string action, CancellationToken cancellationToken, string reason = "")
    {
        var organisation = OrganisationCode.Parse(certificate.ExporterOrganisationCode);
        await EnsureSeriesAsync(certificate.FilerEnterpriseId, organisation, certificate.TypeCode, year, cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        certificate.Number = (await TakeAsync(certificate.FilerEnterpriseId, organisation, certificate.TypeCode, year, cancellationToken)).Value;
        db.Touch(certificate, certificate.CreatedAt);
        db.Certificates.Add(certificate);
        await db.SaveAuditedAsync(actor, action, cancellationToken, reason);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The next serial that nobody has declared, for a proposal; takes nothing.</summary>
    public async Task<CertificateNumber?> ProposeAsync(Guid filerEnterpriseId, CertificateNumber taken, CancellationToken cancellationToken)
    {
        var inUse = (await db.NumbersInUseAsync(filerEnterpriseId, taken, cancellationToken))
            .Concat(await db.DeclaredNumbersAsync(taken, cancellationToken))
            .ToHashSet(StringComparer.Ordinal);
        for (var serial = taken.Serial + 1; serial <= CertificateNumber.LargestSerial; serial++)
        {
            if (taken.WithSerial(serial) is var next && !inUse.Contains(next.Value))
            {
                return next;
            }
        }

        return null;
    }

    private async Task<CertificateNumber> TakeAsync(Guid filerEnterpriseId, OrganisationCode organisation, string typeCode, int year, CancellationToken cancellationToken)
    {
        var series = db.CertificateNumberSeries.Where(row =>
            row.EnterpriseId == filerEnterpriseId && row.OrganisationCode == organisation.Value && row.TypeCode == typeCode && row.Year == year);
        if (await MoveAsync(series, by: 1, cancellationToken) == 0)
        {
            throw new InvalidOperationException("The series row is missing; EnsureSeriesAsync runs before the transaction.");
        }

        var serial = await series.Select(row => row.LastSerial).SingleAsync(cancellationToken);
        if (serial > CertificateNumber.LargestSerial)
        {
            throw Exhausted(typeCode, year);
        }

        var first = CertificateNumber.Create(typeCode, year, organisation, serial);
        var taken = (await db.NumbersInUseAsync(filerEnterpriseId, first, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var next = first;
        while (taken.Contains(next.Value))
        {
            next = next.Serial < CertificateNumber.LargestSerial ? next.WithSerial(next.Serial + 1) : throw Exhausted(typeCode, year);
        }

        if (next.Serial > serial)
        {
            await MoveAsync(series, next.Serial - serial, cancellationToken);
        }

        return next;
    }

    /// <summary>Makes the series row in a transaction of its own, so that the loser of a race to make it only finds it there.</summary>
    private async Task EnsureSeriesAsync(Guid filerEnterpriseId, OrganisationCode organisation, string typeCode, int year, CancellationToken cancellationToken)
    {
        if (await db.CertificateNumberSeries.AnyAsync(
            row => row.EnterpriseId == filerEnterpriseId && row.OrganisationCode == organisation.Value && row.TypeCode == typeCode && row.Year == year, cancellationToken))
        {
            return;
        }

        var added = db.CertificateNumberSeries.Add(new CertificateNumberSeries { EnterpriseId = filerEnterpriseId, OrganisationCode = organisation.Value, TypeCode = typeCode, Year = year });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // another writer made it first
        }

        added.State = EntityState.Detached;
    }

    private static Task<int> MoveAsync(IQueryable<CertificateNumberSeries> series, int by, CancellationToken cancellationToken) =>
        series.ExecuteUpdateAsync(row => row.SetProperty(s => s.LastSerial, s => s.LastSerial + by).SetProperty(s => s.Version, s => s.Version + 1), cancellationToken);

    private static BrokenRulesException Exhausted(string typeCode, int year) => new(
        "Number",
        $"{typeCode} 类证书 {year} 年的流水号已用到 9999，不能再自动编号。请删除不再使用的暂存证书后手工修改其证书号，或等到下一年度。");
}
