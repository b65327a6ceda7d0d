using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Checking;

/// <summary>掌上单一窗口: the status of a declared certificate for who knows its number and check code (row 236).</summary>
public sealed class FindPublicStatus(CooPortalDbContext db, CheckCodes codes)
{
    /// <summary>Null for a wrong number as for a wrong code, after the same query and the same computation.</summary>
    public async Task<PublicStatus?> ExecuteAsync(string number, string code, CancellationToken cancellationToken)
    {
        var id = await db.Certificates.InEveryEnterprise().Where(row => row.DeclaredNumber == number).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
        var matches = codes.Match(id ?? Guid.Empty, code);
        return id is not null && matches
            ? await db.Certificates.InEveryEnterprise()
                .Where(row => row.Id == id)
                .Select(row => new PublicStatus(
                    row.Status,
                    db.StatusChanges.InEveryEnterprise().Where(change => change.CertificateId == row.Id).Max(change => (DateTime?)change.At) ?? row.CreatedAt))
                .FirstOrDefaultAsync(cancellationToken)
            : null;
    }
}
