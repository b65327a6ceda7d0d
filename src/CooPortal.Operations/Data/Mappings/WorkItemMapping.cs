using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class WorkItemMapping : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasIndex(row => new { row.DoneAt, row.DueAt });
        builder.Property(row => row.LastError).HasMaxLength(4000);
    }
}
