using CooPortal.Domain.Transparency;
using CooPortal.Operations.Transparency;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class LogLeafMapping : IEntityTypeConfiguration<LogLeaf>
{
    public void Configure(EntityTypeBuilder<LogLeaf> builder)
    {
        builder.HasKey(row => new { row.Log, row.Number });
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.Hash).HasMaxLength(MerkleHash.Length);
        builder.HasIndex(row => new { row.Log, row.SubjectId }).IsUnique();
        builder.HasIndex(row => row.Hash);
    }
}
