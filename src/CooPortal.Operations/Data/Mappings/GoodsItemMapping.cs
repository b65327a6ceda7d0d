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
    }
}
