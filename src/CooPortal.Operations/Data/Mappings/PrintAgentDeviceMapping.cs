using CooPortal.Domain.Printing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class PrintAgentDeviceMapping : IEntityTypeConfiguration<PrintAgentDevice>
{
    public void Configure(EntityTypeBuilder<PrintAgentDevice> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.KeyId).IsUnique();
        builder.Property(row => row.PrinterDescription).HasMaxLength(1000);
    }
}
