using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Docking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class ErpKeyMapping : IEntityTypeConfiguration<ErpKey>
{
    public void Configure(EntityTypeBuilder<ErpKey> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.Property(row => row.KeyId).HasMaxLength(40);
        builder.Property(row => row.Name).HasMaxLength(ErpKey.LongestName);
        builder.HasIndex(row => row.KeyId).IsUnique();
        builder.HasIndex(row => row.EnterpriseId);
    }
}
