using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Docking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class ErpRequestMapping : IEntityTypeConfiguration<ErpRequest>
{
    public void Configure(EntityTypeBuilder<ErpRequest> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.Property(row => row.BodySha256).HasMaxLength(64);
        builder.Property(row => row.KeyId).HasMaxLength(40);
        builder.HasIndex(row => new { row.EnterpriseId, row.MessageId }).IsUnique();
        builder.HasIndex(row => row.ReceivedAt);
    }
}
