using CooPortal.Domain.Agency;
using CooPortal.Domain.Enterprises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class PrintAuthorisationMapping : IEntityTypeConfiguration<PrintAuthorisation>
{
    public void Configure(EntityTypeBuilder<PrintAuthorisation> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        // SQL Server lets a delete reach a table by one path only
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.AgentEnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.EnterpriseId, row.AgentEnterpriseId }).IsUnique();
        builder.HasIndex(row => row.AgentEnterpriseId);
        builder.Property(row => row.PrincipalSocialCreditCode).HasMaxLength(18);
        builder.Property(row => row.AgentSocialCreditCode).HasMaxLength(18);
    }
}
