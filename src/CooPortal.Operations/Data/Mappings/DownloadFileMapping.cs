using CooPortal.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class DownloadFileMapping : IEntityTypeConfiguration<DownloadFile>
{
    public void Configure(EntityTypeBuilder<DownloadFile> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Sha256).HasMaxLength(64);
    }
}
