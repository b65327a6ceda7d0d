using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Certificates;
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
        builder.HasIndex(row => new { row.FilerEnterpriseId, row.Number }).IsUnique();
        builder.HasIndex(row => row.DeclaredNumber).IsUnique();
        builder.HasIndex(row => new { row.FilerEnterpriseId, row.CreatedAt, row.Id });
        builder.HasIndex(row => new { row.ExporterEnterpriseId, row.CreatedAt, row.Id });
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.FilerEnterpriseId);
        builder.ComplexProperty(row => row.LastReceipt);
        builder.ComplexProperty(row => row.Issue, issue => issue.Property(value => value.OfficeEn).HasMaxLength(400));
        builder.ComplexProperty(row => row.Amendment, amendment =>
        {
            amendment.Property(value => value.Reason).HasMaxLength(500);
            amendment.Property(value => value.OldContent).HasMaxLength(2000);
            amendment.Property(value => value.NewContent).HasMaxLength(2000);
        });
        builder.ComplexProperty(row => row.Header, header =>
        {
            header.Property(value => value.ExporterNameZh).HasMaxLength(400);
            header.Property(value => value.Exporter).HasMaxLength(400);
            header.Property(value => value.Consignee).HasMaxLength(400);
            header.Property(value => value.SpecialClause).HasMaxLength(2000);
            header.Property(value => value.ShippingMarks).HasMaxLength(2000);
            header.Property(value => value.TransportDetails).HasMaxLength(630);
            header.Property(value => value.ApplicationNote).HasMaxLength(1000);
            header.Property(value => value.SpecialInvoiceTerms).HasMaxLength(1000);
            header.Property(value => value.Remark).HasMaxLength(300);
            header.Property(value => value.Producer).HasMaxLength(1000);
            header.Property(value => value.DeclarationNumbers).HasMaxLength(600);
        });
        builder.HasMany(row => row.Goods).WithOne().HasForeignKey(line => line.CertificateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Invoices).WithOne().HasForeignKey(line => line.CertificateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.NonPartyCompanies).WithOne().HasForeignKey(line => line.CertificateId).OnDelete(DeleteBehavior.Cascade);
    }
}
