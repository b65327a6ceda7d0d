using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class DictionaryVersionMapping : IEntityTypeConfiguration<DictionaryVersion>
{
    public void Configure(EntityTypeBuilder<DictionaryVersion> builder)
    {
        builder.HasKey(row => row.Dictionary);
    }
}
