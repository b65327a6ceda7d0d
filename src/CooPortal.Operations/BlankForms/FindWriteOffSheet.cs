using CooPortal.Domain.BlankForms;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.BlankForms;

/// <summary>Reads what 【空白证单核销】 of a certificate shows.</summary>
public sealed class FindWriteOffSheet(CooPortalDbContext db, FindBlankForms find)
{
    /// <returns>Null when the company filed no such certificate.</returns>
    public async Task<WriteOffSheet?> ExecuteAsync(Guid certificateId, CancellationToken cancellationToken)
    {
        var enterpriseId = db.Scope.EnterpriseId;
        var certificate = await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == certificateId && row.FilerEnterpriseId == enterpriseId, cancellationToken);
        if (certificate is null)
        {
            return null;
        }

        var own = await db.Enterprises.Where(row => row.Id == enterpriseId).Select(row => row.OrganisationCode).SingleAsync(cancellationToken);
        var holder = BlankFormRules.HolderOf(certificate, own);
        var forms = await db.BlankForms.AsNoTracking().Where(row => row.LastCertificateId == certificateId).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        return new WriteOffSheet
        {
            Certificate = certificate,
            Holder = holder,
            Used = [.. forms.Where(form => form.State != BlankFormState.InStock)],
            Refused = [.. forms.Where(form => form.State == BlankFormState.InStock)],
            InStock = await find.CountInStockAsync(certificate.TypeCode, holder, cancellationToken),
        };
    }
}
