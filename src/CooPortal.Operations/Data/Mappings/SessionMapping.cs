using CooPortal.Operations.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.KeyHash).IsUnique();
        builder.HasIndex(row => row.UserId);
        builder.Property(row => row.UserAgent).HasMaxLength(400);
    }
}
