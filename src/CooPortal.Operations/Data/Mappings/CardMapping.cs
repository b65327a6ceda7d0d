using CooPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class CardMapping : IEntityTypeConfiguration<Card>
{
    public void Configure(EntityTypeBuilder<Card> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId);
        builder.Property(row => row.Issuer).HasMaxLength(400);
        builder.HasIndex(row => new { row.KeyHash, row.SerialNumber });
    }
}
