using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.CrossTenant;

/// <summary>Numbers in use: those of colleagues whose certificates an operator may not see, and those that other filers declared.</summary>
internal static class CertificateNumbers
{
    public static Task<List<string>> NumbersInUseAsync(this CooPortalDbContext db, Guid filerEnterpriseId, string series, CancellationToken cancellationToken) =>
        db.Certificates.InEveryEnterprise()
            .Where(row => row.FilerEnterpriseId == filerEnterpriseId && row.Number.StartsWith(series))
            .Select(row => row.Number)
            .ToListAsync(cancellationToken);

    /// <summary>Whether the filer has this number on another certificate than the one given.</summary>
    public static Task<bool> IsNumberInUseAsync(this CooPortalDbContext db, Guid filerEnterpriseId, string number, Guid except, CancellationToken cancellationToken) =>
        db.Certificates.InEveryEnterprise()
            .AnyAsync(row => row.FilerEnterpriseId == filerEnterpriseId && row.Number == number && row.Id != except, cancellationToken);

    public static Task<List<string>> DeclaredNumbersAsync(this CooPortalDbContext db, string series, CancellationToken cancellationToken) =>
        db.Certificates.InEveryEnterprise()
            .Where(row => row.DeclaredNumber.StartsWith(series))
            .Select(row => row.DeclaredNumber)
            .ToListAsync(cancellationToken);

    /// <summary>Whether any enterprise has declared this number on another certificate than the one given.</summary>
    public static Task<bool> IsNumberDeclaredAsync(this CooPortalDbContext db, string number, Guid except, CancellationToken cancellationToken) =>
        db.Certificates.InEveryEnterprise().AnyAsync(row => row.DeclaredNumber == number && row.Id != except, cancellationToken);

    /// <summary>Whether any enterprise has a certificate with this id.</summary>
    public static Task<bool> IsCertificateOfAnyoneAsync(this CooPortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Certificates.InEveryEnterprise().AnyAsync(row => row.Id == id, cancellationToken);
}
