using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class GoodsItemMapping : IEntityTypeConfiguration<GoodsItem>
{
    public void Configure(EntityTypeBuilder<GoodsItem> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.CertificateId, row.LineNumber });
        FieldLengths.Apply(GoodsFields.All, (key, length) => builder.Property(key).HasMaxLength(length));
        FieldLengths.Apply(InboundGoodsFields.All, (key, length) => builder.Property(key).HasMaxLength(length));
        // the interface's one character is our enum's name here
        builder.Property(row => row.PackType).HasMaxLength(40);
        builder.Property(row => row.HighestRate).HasMaxLength(40);
    }
}
