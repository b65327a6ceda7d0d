using CooPortal.Domain.Accounts;
using CooPortal.Domain.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class SealImageMapping : IEntityTypeConfiguration<SealImage>
{
    public void Configure(EntityTypeBuilder<SealImage> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.EnterpriseId, row.Kind, row.Name }).IsUnique();
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.HolderUserId);
        builder.OwnsOne(row => row.Statement, statement => statement.Property(value => value.Answer).HasMaxLength(-1));
    }
}
