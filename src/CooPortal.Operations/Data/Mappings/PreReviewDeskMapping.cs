using CooPortal.Domain.Enterprises;
using CooPortal.Domain.PreReview;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class PreReviewDeskMapping : IEntityTypeConfiguration<PreReviewDesk>
{
    public void Configure(EntityTypeBuilder<PreReviewDesk> builder)
    {
        builder.HasKey(row => row.EnterpriseId);
        builder.Property(row => row.EnterpriseId).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.Property(row => row.OrganisationCode).HasMaxLength(9);
    }
}
