using CooPortal.Domain.Transparency;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class IssuanceEventMapping : IEntityTypeConfiguration<IssuanceEvent>
{
    public void Configure(EntityTypeBuilder<IssuanceEvent> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(20);
        builder.HasIndex(row => row.CertificateId);
        builder.HasIndex(row => row.At);
    }
}
