using CooPortal.Domain.Transparency;
using CooPortal.Operations.Transparency;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class LogCheckpointMapping : IEntityTypeConfiguration<LogCheckpoint>
{
    public void Configure(EntityTypeBuilder<LogCheckpoint> builder)
    {
        builder.HasKey(row => new { row.Log, row.Size });
        builder.Property(row => row.Size).ValueGeneratedNever();
        builder.Property(row => row.Root).HasMaxLength(MerkleHash.Length);
        // one hash for each bit of the size
        builder.Property(row => row.Edge).HasMaxLength(64 * MerkleHash.Length);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.HasIndex(row => new { row.Log, row.At });
    }
}
