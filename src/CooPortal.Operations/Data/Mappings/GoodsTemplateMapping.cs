using CooPortal.Domain.Libraries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class GoodsTemplateMapping : IEntityTypeConfiguration<GoodsTemplate>
{
    public void Configure(EntityTypeBuilder<GoodsTemplate> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        FieldLengths.Apply(GoodsTemplate.Fields, (key, length) => builder.Property(key).HasMaxLength(length));
        builder.Property(row => row.SearchText).HasMaxLength(-1);
        builder.HasIndex(row => new { row.EnterpriseId, row.HsCode });
    }
}
