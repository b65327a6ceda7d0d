using System.Reflection;
using CooPortal.Domain;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.CrossTenant;

/// <summary>Tells an id that does not exist from one that belongs to somebody else; only the audit trail may know the difference.</summary>
internal static class ForeignRecords
{
    private static readonly MethodInfo OwnedBy = typeof(ForeignRecords).GetMethod(nameof(Owned), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Those of the ids that are records of another enterprise.</summary>
    public static Task<List<ForeignRecord>> FindForeignRecordsAsync(
        this CooPortalDbContext db, Guid enterpriseId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var all = db.Model.GetEntityTypes()
            .Where(type => typeof(IEnterpriseOwned).IsAssignableFrom(type.ClrType) && type.FindPrimaryKey()?.Properties is [{ Name: "Id" } id] && id.ClrType == typeof(Guid))
            .Select(type => (IQueryable<ForeignRecord>)OwnedBy.MakeGenericMethod(type.ClrType).Invoke(null, [db, enterpriseId, ids])!)
            .Append(db.Certificates.InEveryEnterprise()
                .Where(row => ids.Contains(row.Id) && row.FilerEnterpriseId != enterpriseId && (row.ExporterEnterpriseId == null || row.ExporterEnterpriseId != enterpriseId))
                .Select(row => new ForeignRecord { Type = nameof(Certificate), Id = row.Id }))
            .Append(db.Enterprises.Where(row => ids.Contains(row.Id) && row.Id != enterpriseId).Select(row => new ForeignRecord { Type = nameof(Enterprise), Id = row.Id }))
            .Append(db.Users.Where(row => ids.Contains(row.Id) && (row.EnterpriseId == null || row.EnterpriseId != enterpriseId)).Select(row => new ForeignRecord { Type = nameof(User), Id = row.Id }))
            .Append(db.Sessions.Where(row => ids.Contains(row.Id) && (row.EnterpriseId == null || row.EnterpriseId != enterpriseId)).Select(row => new ForeignRecord { Type = nameof(Accounts.Session), Id = row.Id }))
            .Aggregate((one, other) => one.Concat(other));
        return all.ToListAsync(cancellationToken);
    }

    private static IQueryable<ForeignRecord> Owned<T>(CooPortalDbContext db, Guid enterpriseId, IReadOnlyCollection<Guid> ids)
        where T : class, IEnterpriseOwned
    {
        var type = typeof(T).Name;
        return db.Set<T>().InEveryEnterprise()
            .Where(row => row.EnterpriseId != enterpriseId && ids.Contains(EF.Property<Guid>(row, "Id")))
            .Select(row => new ForeignRecord { Type = type, Id = EF.Property<Guid>(row, "Id") });
    }
}
