using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class BlankFormMapping : IEntityTypeConfiguration<BlankForm>
{
    public void Configure(EntityTypeBuilder<BlankForm> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.HasOne<Certificate>().WithMany().HasForeignKey(row => row.CertificateId);
        builder.HasIndex(row => new { row.TypeCode, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.EnterpriseId, row.TypeCode, row.State });
        builder.HasIndex(row => new { row.EnterpriseId, row.ChangedAt });
        builder.HasIndex(row => row.LastCertificateId);
        builder.Property(row => row.TypeCode).HasMaxLength(2);
        builder.Property(row => row.Number).HasMaxLength(BlankFormNumber.Longest);
        builder.Property(row => row.IssueNumber).HasMaxLength(32);
        builder.Property(row => row.IssuingOffice).HasMaxLength(10);
        builder.Property(row => row.CertificateNumber).HasMaxLength(20);
        builder.Property(row => row.LastAnswer).HasMaxLength(4000);
    }
}
