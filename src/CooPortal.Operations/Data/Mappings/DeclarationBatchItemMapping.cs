using CooPortal.Operations.Certificates.Batches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class DeclarationBatchItemMapping : IEntityTypeConfiguration<DeclarationBatchItem>
{
    public void Configure(EntityTypeBuilder<DeclarationBatchItem> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(20);
        builder.Property(row => row.Text).HasMaxLength(2000);
        builder.HasIndex(row => new { row.BatchId, row.LineNumber }).IsUnique();
    }
}
