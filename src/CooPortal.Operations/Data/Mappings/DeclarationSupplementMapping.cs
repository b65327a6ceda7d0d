using CooPortal.Domain.Supplements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class DeclarationSupplementMapping : IEntityTypeConfiguration<DeclarationSupplement>
{
    public void Configure(EntityTypeBuilder<DeclarationSupplement> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.EnterpriseId, row.State });
        builder.HasIndex(row => row.ProofId);
        builder.Property(row => row.Numbers).HasMaxLength(DeclarationNumbers.Most * (DeclarationNumbers.Digits + 1));
        builder.Property(row => row.Remarks).HasMaxLength(DeclarationSupplement.LongestRemarks);
        builder.Property(row => row.LastAnswer).HasMaxLength(4000);
    }
}
