using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class PushAddressMapping : IEntityTypeConfiguration<PushAddress>
{
    public void Configure(EntityTypeBuilder<PushAddress> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        // six digits are soon found from their hash: the audit trail does not show it
        builder.Property(row => row.CodeHash).HasMaxLength(64).HasAnnotation(ProtectedColumns.Annotation, true);
        builder.Property(row => row.Problem).HasMaxLength(400);
        builder.HasIndex(row => new { row.UserId, row.Channel }).IsUnique();
        builder.HasIndex(row => row.CodeHash);
    }
}
