using CooPortal.Domain.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class StoredDocumentMapping : IEntityTypeConfiguration<StoredDocument>
{
    // wider than PaperQr.LongestText, as wide as what earlier versions could make
    private const int QrPayloadLength = 430;

    public void Configure(EntityTypeBuilder<StoredDocument> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.QrPayload).HasMaxLength(QrPayloadLength);
        builder.HasIndex(row => new { row.CertificateId, row.Kind, row.Round });
        builder.HasIndex(row => new { row.Kind, row.CreatedAt });
    }
}
