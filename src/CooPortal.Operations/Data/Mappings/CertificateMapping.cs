using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Fields;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.TypeCode).HasMaxLength(2);
        builder.Property(row => row.Number).HasMaxLength(20);
        builder.Property(row => row.DeclaredNumber).HasMaxLength(40);
        builder.Property(row => row.ExporterOrganisationCode).HasMaxLength(9);
        builder.Property(row => row.SearchText).HasMaxLength(-1);
        builder.Property(row => row.ArchiveRefusal).HasMaxLength(Certificate.LongestArchiveRefusal);
        builder.Ignore(row => row.DownloadStatus);
        builder.HasIndex(row => new { row.FilerEnterpriseId, row.Number }).IsUnique();
        builder.HasIndex(row => row.DeclaredNumber).IsUnique();
        builder.HasIndex(row => new { row.ExporterEnterpriseId, row.Number });
        builder.HasIndex(row => new { row.FilerEnterpriseId, row.CreatedAt, row.Id });
        builder.HasIndex(row => new { row.ExporterEnterpriseId, row.CreatedAt, row.Id });
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.FilerEnterpriseId);
        builder.ComplexProperty(row => row.LastReceipt);
        builder.ComplexProperty(row => row.Issue, issue => issue.Property(value => value.OfficeEn).HasMaxLength(400));
        builder.ComplexProperty(row => row.Amendment, amendment => FieldLengths.Apply(AmendmentFields.All, (key, length) => amendment.Property(key).HasMaxLength(length)));
        builder.ComplexProperty(row => row.OriginalProof, proof => FieldLengths.Apply(OriginalProofFields.All, (key, length) => proof.Property(key).HasMaxLength(length)));
        builder.ComplexProperty(row => row.Header, header => FieldLengths.Apply(HeaderFields.All, (key, length) => header.Property(key).HasMaxLength(length)));
        CertificateFigures.Configure(builder);
        builder.HasMany(row => row.Goods).WithOne().HasForeignKey(line => line.CertificateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Invoices).WithOne().HasForeignKey(line => line.CertificateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Attachments).WithOne().HasForeignKey(row => row.CertificateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.NonPartyCompanies).WithOne().HasForeignKey(line => line.CertificateId).OnDelete(DeleteBehavior.Cascade);
    }
}
