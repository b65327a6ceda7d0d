using CooPortal.Domain.Certificates;
using CooPortal.Forms.Authenticity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class StoredDocumentMapping : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.QrPayload).HasMaxLength(PaperQr.LongestText);
        builder.HasIndex(row => new { row.CertificateId, row.Kind, row.Round });
        builder.HasIndex(row => new { row.Kind, row.CreatedAt });
    }
}
