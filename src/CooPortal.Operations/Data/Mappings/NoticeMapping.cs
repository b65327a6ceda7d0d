using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Push;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.Property(row => row.Text).HasMaxLength(Notice.LongestText);
        builder.HasIndex(row => row.SourceKey).IsUnique();
        builder.HasIndex(row => new { row.EnterpriseId, row.Time });
        builder.HasIndex(row => row.CreatedAt);
    }
}
