using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Supplements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class SupplementedProofMapping : IEntityTypeConfiguration<SupplementedProof>
{
    public void Configure(EntityTypeBuilder<SupplementedProof> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.HasOne<Certificate>().WithMany().HasForeignKey(row => row.CertificateId);
        // one row per certificate: of two who supplement it first, the second finds the first one's
        builder.HasIndex(row => new { row.EnterpriseId, row.Source, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.EnterpriseId, row.ChangedAt, row.Id });
        builder.HasIndex(row => row.CertificateId);
        builder.Property(row => row.Number).HasMaxLength(50);
        builder.Property(row => row.TypeCode).HasMaxLength(2);
        builder.Property(row => row.AgreementCode).HasMaxLength(4);
        builder.Property(row => row.ExporterCode).HasMaxLength(18);
        builder.Property(row => row.ExporterName).HasMaxLength(400);
        builder.Property(row => row.DestinationCode).HasMaxLength(3);
        builder.Ignore(row => row.Latest);
        builder.Ignore(row => row.WhyNoMore);
        builder.HasMany(row => row.Supplements).WithOne().HasForeignKey(row => row.ProofId).OnDelete(DeleteBehavior.Cascade);
    }
}
