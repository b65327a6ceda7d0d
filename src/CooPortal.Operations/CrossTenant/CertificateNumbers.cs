using System.Diagnostics.CodeAnalysis;
using CooPortal.Domain.Identifiers;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.CrossTenant;

/// <summary>Numbers in use: those of colleagues whose certificates an operator may not see, and those that other filers declared.</summary>
internal static class CertificateNumbers
{
    /// <summary>The filer's numbers of a series from one on: a series may hold thousands before it.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Becomes SQL; no culture takes part.")]
    [SuppressMessage("Globalization", "CA1310", Justification = "Becomes SQL; no culture takes part.")]
    public static Task<List<string>> NumbersInUseAsync(this CooPortalDbContext db, Guid filerEnterpriseId, CertificateNumber from, CancellationToken cancellationToken)
    {
        var last = from.WithSerial(CertificateNumber.LargestSerial).Value;
        return db.Certificates.InEveryEnterprise()
            .Where(row => row.FilerEnterpriseId == filerEnterpriseId && string.Compare(row.Number, from.Value) >= 0 && string.Compare(row.Number, last) <= 0)
            .Select(row => row.Number)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Whether the filer has this number on another certificate than the one given.</summary>
    public static Task<bool> IsNumberInUseAsync(this CooPortalDbContext db, Guid filerEnterpriseId, string number, Guid except, CancellationToken cancellationToken) =>
        db.Certificates.InEveryEnterprise()
            .AnyAsync(row => row.FilerEnterpriseId == filerEnterpriseId && row.Number == number && row.Id != except, cancellationToken);

    /// <summary>What anybody declared of a series, from one number on.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Becomes SQL; no culture takes part.")]
    [SuppressMessage("Globalization", "CA1310", Justification = "Becomes SQL; no culture takes part.")]
    public static Task<List<string>> DeclaredNumbersAsync(this CooPortalDbContext db, CertificateNumber from, CancellationToken cancellationToken)
    {
        var last = from.WithSerial(CertificateNumber.LargestSerial).Value;
        return db.Certificates.InEveryEnterprise()
            .Where(row => string.Compare(row.DeclaredNumber, from.Value) >= 0 && string.Compare(row.DeclaredNumber, last) <= 0)
            .Select(row => row.DeclaredNumber)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Whether any enterprise has declared this number on another certificate than the one given.</summary>
    public static Task<bool> IsNumberDeclaredAsync(this CooPortalDbContext db, string number, Guid except, CancellationToken cancellationToken) =>
        db.Certificates.InEveryEnterprise().AnyAsync(row => row.DeclaredNumber == number && row.Id != except, cancellationToken);

    /// <summary>Whether any enterprise has a certificate with this id.</summary>
    public static Task<bool> IsCertificateOfAnyoneAsync(this CooPortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Certificates.InEveryEnterprise().AnyAsync(row => row.Id == id, cancellationToken);
}
