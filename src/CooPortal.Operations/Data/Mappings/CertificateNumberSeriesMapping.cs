using CooPortal.Domain.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class CertificateNumberSeriesMapping : IEntityTypeConfiguration<CertificateNumberSeries>
{
    public void Configure(EntityTypeBuilder<CertificateNumberSeries> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.EnterpriseId, row.OrganisationCode, row.TypeCode, row.Year }).IsUnique();
    }
}
