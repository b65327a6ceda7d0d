using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Docking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class ErpImportMapping : IEntityTypeConfiguration<ErpImport>
{
    public void Configure(EntityTypeBuilder<ErpImport> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.Property(row => row.Digest).HasMaxLength(64);
        builder.Property(row => row.Kind).HasMaxLength(20);
        builder.Property(row => row.CertificateNumber).HasMaxLength(20);
        builder.HasIndex(row => new { row.EnterpriseId, row.Digest }).IsUnique();
        builder.HasIndex(row => row.CertificateId);
        builder.HasIndex(row => new { row.EnterpriseId, row.ImportedAt });
    }
}
