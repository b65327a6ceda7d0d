using CooPortal.Domain.Enterprises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class EnterpriseMapping : IEntityTypeConfiguration<Enterprise>
{
    public void Configure(EntityTypeBuilder<Enterprise> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.SocialCreditCode).IsUnique();
        builder.Property(row => row.SocialCreditCode).HasMaxLength(18);
        builder.Property(row => row.OrganisationCode).HasMaxLength(9);
        builder.Property(row => row.StateReason).HasMaxLength(200);
    }
}
