using CooPortal.Domain.Enterprises;
using CooPortal.Domain.PreReview;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class PreReviewProductMapping : IEntityTypeConfiguration<PreReviewProduct>
{
    public void Configure(EntityTypeBuilder<PreReviewProduct> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.HasIndex(row => new { row.EnterpriseId, row.Key }).IsUnique();
        builder.HasIndex(row => new { row.EnterpriseId, row.State });
        builder.Property(row => row.Key).HasMaxLength(20);
        builder.Property(row => row.HsCode).HasMaxLength(10);
        builder.Property(row => row.LastAnswer).HasMaxLength(4000);
        builder.Property(row => row.Sheet)
            .HasConversion(sheet => sheet.ToString(), text => PreReviewSheet.Parse(text), Comparer())
            .HasMaxLength(-1);
        builder.Property(row => row.ApprovedSheet)
            .HasConversion(sheet => sheet!.ToString(), text => PreReviewSheet.Parse(text), Comparer())
            .HasMaxLength(-1);
        builder.Ignore(row => row.IsPending);
    }

    private static ValueComparer<PreReviewSheet> Comparer() => new(
        (one, other) => (one == null ? null : one.ToString()) == (other == null ? null : other.ToString()),
        sheet => sheet.ToString().GetHashCode(StringComparison.Ordinal),
        sheet => sheet.Copy());
}
