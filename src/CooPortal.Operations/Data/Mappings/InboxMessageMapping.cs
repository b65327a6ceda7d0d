using CooPortal.Operations.Customs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class InboxMessageMapping : IEntityTypeConfiguration<InboxMessage>
{
    public void Configure(EntityTypeBuilder<InboxMessage> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.Partner, row.MessageId }).IsUnique();
        builder.HasIndex(row => new { row.State, row.DueAt });
        builder.Property(row => row.State).IsConcurrencyToken();
        builder.Property(row => row.Attempts).IsConcurrencyToken();
        builder.Property(row => row.LastError).HasMaxLength(4000);
    }
}
