using CooPortal.Domain.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class CertificateNumberSeriesMapping : IEntityTypeConfiguration<CertificateNumberSeries>
{
    public void Configure(EntityTypeBuilder<CertificateNumberSeries> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        // named: PostgreSQL would cut the default name at 63 characters, and the engines' models would differ
        builder.HasIndex(row => new { row.EnterpriseId, row.OrganisationCode, row.TypeCode, row.Year }).IsUnique()
            .HasDatabaseName("IX_CertificateNumberSeries_Series");
    }
}
