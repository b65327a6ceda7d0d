using CooPortal.Domain.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class ReceiptMapping : IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Receipt> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.MessageId).IsUnique();
        builder.HasIndex(row => new { row.SubjectId, row.Time });
        builder.Property(row => row.Text).HasMaxLength(4000);
        builder.Property(row => row.Reasons).HasMaxLength(-1);
    }
}
