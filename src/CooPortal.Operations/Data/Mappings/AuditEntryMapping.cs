using CooPortal.Operations.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.EnterpriseId, row.At });
        builder.HasIndex(row => row.SubjectId);
        builder.HasIndex(row => row.At);
        builder.Property(row => row.Changes).HasMaxLength(-1);
        builder.Property(row => row.Reason).HasMaxLength(2000);
    }
}
