using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class SealAuthorisationMapping : IEntityTypeConfiguration<SealAuthorisation>
{
    public void Configure(EntityTypeBuilder<SealAuthorisation> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.HasIndex(row => new { row.EnterpriseId, row.Round }).IsUnique();
        builder.Property(row => row.Note).HasMaxLength(SealAuthorisation.LongestNote);
        builder.Property(row => row.SealNote).HasMaxLength(SealAuthorisation.LongestNote);
        builder.Property(row => row.SignatureNote).HasMaxLength(SealAuthorisation.LongestNote);
        builder.Ignore(row => row.IsAnswered);
    }
}
