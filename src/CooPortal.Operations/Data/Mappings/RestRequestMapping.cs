using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Docking.Rest;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class RestRequestMapping : IEntityTypeConfiguration<RestRequest>
{
    public void Configure(EntityTypeBuilder<RestRequest> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        // it goes with its key; SQL Server lets a delete reach a table by one path only
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DockingKey>().WithMany().HasForeignKey(row => row.DockingKeyId);
        builder.Property(row => row.IdempotencyKey).HasMaxLength(RestRequest.LongestKey);
        builder.Property(row => row.RequestHash).HasMaxLength(64);
        builder.HasIndex(row => new { row.DockingKeyId, row.IdempotencyKey }).IsUnique();
        builder.HasIndex(row => row.StartedAt);
    }
}
