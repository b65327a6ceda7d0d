using CooPortal.Domain.Accounts;
using CooPortal.Operations.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class SealScanMapping : IEntityTypeConfiguration<SealScan>
{
    public void Configure(EntityTypeBuilder<SealScan> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.HasIndex(row => row.ExpiresAt);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId);
    }
}
