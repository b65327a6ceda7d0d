using CooPortal.Operations.Customs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.SubjectKey, row.Sequence }).IsUnique();
        builder.HasIndex(row => new { row.State, row.DueAt });
        builder.Property(row => row.LastError).HasMaxLength(4000);
    }
}
