using CooPortal.Domain.Enterprises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class FilingDefaultsMapping : IEntityTypeConfiguration<FilingDefaults>
{
    public void Configure(EntityTypeBuilder<FilingDefaults> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.HasIndex(row => row.EnterpriseId).IsUnique();
        builder.Property(row => row.Exporter).HasMaxLength(400);
    }
}
