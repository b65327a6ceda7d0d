using CooPortal.Operations.Customs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class OutboxSubjectMapping : IEntityTypeConfiguration<OutboxSubject>
{
    public void Configure(EntityTypeBuilder<OutboxSubject> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.Key).IsUnique();
    }
}
