using CooPortal.Domain.Agency;
using CooPortal.Domain.Enterprises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class AgencyRelationMapping : IEntityTypeConfiguration<AgencyRelation>
{
    public void Configure(EntityTypeBuilder<AgencyRelation> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.HasIndex(row => new { row.EnterpriseId, row.AgentSocialCreditCode }).IsUnique();
        builder.HasIndex(row => new { row.AgentSocialCreditCode, row.PrincipalOrganisationCode }).HasDatabaseName("IX_AgencyRelations_Agent");
        builder.Property(row => row.PrincipalSocialCreditCode).HasMaxLength(18);
        builder.Property(row => row.PrincipalOrganisationCode).HasMaxLength(9);
        builder.Property(row => row.AgentSocialCreditCode).HasMaxLength(18);
        builder.Property(row => row.PrincipalNameZh).HasMaxLength(400);
        builder.Property(row => row.AgentNameZh).HasMaxLength(400);
        builder.Property(row => row.LastAnswer).HasMaxLength(4000);
        builder.Ignore(row => row.IsInForce);
    }
}
