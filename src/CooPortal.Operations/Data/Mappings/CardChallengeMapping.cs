using CooPortal.Operations.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class CardChallengeMapping : IEntityTypeConfiguration<CardChallenge>
{
    public void Configure(EntityTypeBuilder<CardChallenge> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.PublicId).IsUnique();
        builder.HasIndex(row => row.ExpiresAt);
        builder.Property(row => row.Browser).HasMaxLength(400);
        builder.Property(row => row.EnterpriseName).HasMaxLength(400);
        builder.Property(row => row.ReturnUrl).HasMaxLength(CardChallenge.LongestReturnUrl);
        builder.Property(row => row.Answer).HasMaxLength(-1);
    }
}
