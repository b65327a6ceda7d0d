using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking;

/// <summary>Receipts of certificates that came in through docking go back to the ERP.</summary>
internal static class OfferReceipt
{
    /// <summary>Puts a new receipt into the ERP's mailbox, in the unit of work that keeps the receipt.</summary>
    public static async Task OfferToErpAsync(this CooPortalDbContext db, Receipt receipt, CancellationToken cancellationToken)
    {
        if (await db.ErpImports.InEveryEnterprise().AnyAsync(row => row.CertificateId == receipt.SubjectId, cancellationToken))
        {
            db.ErpReceipts.Add(new ErpReceipt { EnterpriseId = receipt.EnterpriseId, CertificateId = receipt.SubjectId, ReceiptId = receipt.Id, CreatedAt = receipt.ReceivedAt });
        }
    }
}
