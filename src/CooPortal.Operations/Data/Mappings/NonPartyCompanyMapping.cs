using CooPortal.Domain.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class NonPartyCompanyMapping : IEntityTypeConfiguration<NonPartyCompany>
{
    public void Configure(EntityTypeBuilder<NonPartyCompany> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.CertificateId, row.LineNumber });
        builder.Property(row => row.Name).HasMaxLength(500);
        builder.Property(row => row.Address).HasMaxLength(1000);
    }
}
