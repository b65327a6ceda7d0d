using CooPortal.Domain.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class GoodsItemMapping : IEntityTypeConfiguration<GoodsItem>
{
    public void Configure(EntityTypeBuilder<GoodsItem> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.CertificateId, row.LineNumber });
        builder.Property(row => row.NameEn).HasMaxLength(400);
        builder.Property(row => row.Producer).HasMaxLength(1000);
        builder.Property(row => row.ManufacturerNameZh).HasMaxLength(400);
        builder.Property(row => row.Description).HasMaxLength(1000);
    }
}
