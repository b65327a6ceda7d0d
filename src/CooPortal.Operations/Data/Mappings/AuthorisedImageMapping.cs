using CooPortal.Domain.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class AuthorisedImageMapping : IEntityTypeConfiguration<AuthorisedImage>
{
    public void Configure(EntityTypeBuilder<AuthorisedImage> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<SealAuthorisation>().WithMany().HasForeignKey(row => row.AuthorisationId);
        builder.HasIndex(row => new { row.AuthorisationId, row.Kind }).IsUnique();
    }
}
