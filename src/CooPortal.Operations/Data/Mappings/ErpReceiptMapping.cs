using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Docking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class ErpReceiptMapping : IEntityTypeConfiguration<ErpReceipt>
{
    public void Configure(EntityTypeBuilder<ErpReceipt> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.HasIndex(row => row.ReceiptId).IsUnique();
        builder.HasIndex(row => new { row.EnterpriseId, row.TakenAt, row.Id });
    }
}
