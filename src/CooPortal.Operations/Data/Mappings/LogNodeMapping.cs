using CooPortal.Domain.Transparency;
using CooPortal.Operations.Transparency;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class LogNodeMapping : IEntityTypeConfiguration<LogNode>
{
    public void Configure(EntityTypeBuilder<LogNode> builder)
    {
        builder.HasKey(row => new { row.Log, row.Level, row.Number });
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.Hash).HasMaxLength(MerkleHash.Length);
    }
}
