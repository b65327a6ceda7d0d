using CooPortal.Domain.Agency;
using CooPortal.Domain.Enterprises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class PrincipalMapping : IEntityTypeConfiguration<Principal>
{
    public void Configure(EntityTypeBuilder<Principal> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.HasIndex(row => new { row.EnterpriseId, row.OrganisationCode }).IsUnique();
        builder.Property(row => row.OrganisationCode).HasMaxLength(9);
        builder.Property(row => row.SocialCreditCode).HasMaxLength(18);
        builder.Property(row => row.NameAndAddressEn).HasMaxLength(400);
    }
}
