using CooPortal.Domain.Push;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class PushDeliveryMapping : IEntityTypeConfiguration<PushDelivery>
{
    public void Configure(EntityTypeBuilder<PushDelivery> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Notice>().WithMany().HasForeignKey(row => row.NoticeId);
        builder.Property(row => row.LastError).HasMaxLength(1000);
        builder.HasIndex(row => new { row.NoticeId, row.TargetId }).IsUnique();
        builder.HasIndex(row => new { row.State, row.DueAt });
        builder.HasIndex(row => new { row.TargetId, row.CreatedAt });
        builder.HasIndex(row => new { row.UserId, row.CreatedAt });
    }
}
