using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Docking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class DockingKeyMapping : IEntityTypeConfiguration<DockingKey>
{
    public void Configure(EntityTypeBuilder<DockingKey> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.Property(row => row.KeyId).HasMaxLength(40);
        builder.Property(row => row.Name).HasMaxLength(DockingKey.LongestName);
        builder.HasIndex(row => row.KeyId).IsUnique();
        builder.HasIndex(row => row.EnterpriseId);
    }
}
