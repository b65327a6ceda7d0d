using CooPortal.Domain.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasMaxLength(4);
        // the interface's length of FileName
        builder.Property(row => row.Name).HasMaxLength(400);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.Ignore(row => row.KindNameZh);
        builder.HasIndex(row => new { row.CertificateId, row.UploadedAt });
    }
}
