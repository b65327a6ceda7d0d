using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Certificates.Batches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class DeclarationBatchMapping : IEntityTypeConfiguration<DeclarationBatch>
{
    public void Configure(EntityTypeBuilder<DeclarationBatch> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.HasMany(row => row.Items).WithOne().HasForeignKey(item => item.BatchId).OnDelete(DeleteBehavior.Cascade);
    }
}
