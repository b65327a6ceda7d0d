using CooPortal.Operations.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class WorkTabMapping : IEntityTypeConfiguration<WorkTab>
{
    public void Configure(EntityTypeBuilder<WorkTab> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.UserId, row.Url }).IsUnique();
        builder.Property(row => row.Url).HasMaxLength(300);
    }
}
