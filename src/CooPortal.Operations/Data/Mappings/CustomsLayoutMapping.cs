using CooPortal.Domain.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class CustomsLayoutMapping : IEntityTypeConfiguration<CustomsLayout>
{
    public void Configure(EntityTypeBuilder<CustomsLayout> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.CertificateId, row.Round }).IsUnique();
        builder.Property(row => row.OfficeEn).HasMaxLength(400);
    }
}
