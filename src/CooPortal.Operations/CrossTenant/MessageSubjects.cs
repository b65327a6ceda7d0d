using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.CrossTenant;

/// <summary>The platform administrator looks for messages by what people call their subject.</summary>
public static class MessageSubjects
{
    /// <param name="name">A declared certificate's number, or a company's social credit code.</param>
    /// <returns>Key of the subject; null when nothing is called so.</returns>
    public static async Task<string?> FindSubjectAsync(this CooPortalDbContext db, string name, CancellationToken cancellationToken)
    {
        if (await db.Certificates.InEveryEnterprise().Where(row => row.DeclaredNumber == name).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken) is { } certificate)
        {
            return CustomsSubject.Certificate(certificate);
        }

        return await db.Enterprises.Where(row => row.SocialCreditCode == name).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken) is { } enterprise
            ? CustomsSubject.Enterprise(enterprise)
            : null;
    }
}
