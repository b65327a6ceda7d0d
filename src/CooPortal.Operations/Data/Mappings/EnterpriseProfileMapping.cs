using CooPortal.Domain.Enterprises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class EnterpriseProfileMapping : IEntityTypeConfiguration<EnterpriseProfile>
{
    public void Configure(EntityTypeBuilder<EnterpriseProfile> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.HasIndex(row => new { row.EnterpriseId, row.Revision }).IsUnique();
        builder.Property(row => row.NameEn).HasMaxLength(400);
        builder.Property(row => row.NameZh).HasMaxLength(400);
        builder.Property(row => row.AddressZh).HasMaxLength(400);
        builder.Property(row => row.AddressEn).HasMaxLength(400);
        builder.Property(row => row.MainProducts).HasMaxLength(1000);
        builder.Property(row => row.MainCountries).HasMaxLength(1000);
    }
}
