using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class DictionaryEntryMapping : IEntityTypeConfiguration<DictionaryEntry>
{
    public void Configure(EntityTypeBuilder<DictionaryEntry> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.Dictionary, row.Code }).IsUnique();
        builder.HasIndex(row => new { row.Dictionary, row.Position });
        builder.Property(row => row.NameZh).HasMaxLength(400);
        builder.Property(row => row.NameEn).HasMaxLength(400);
        builder.Property(row => row.Columns).HasMaxLength(-1);
        builder.Property(row => row.SearchText).HasMaxLength(1000);
    }
}
