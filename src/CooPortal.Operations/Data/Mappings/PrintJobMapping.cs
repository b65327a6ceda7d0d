using CooPortal.Domain.Printing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class PrintJobMapping : IEntityTypeConfiguration<PrintJob>
{
    public void Configure(EntityTypeBuilder<PrintJob> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.AgentDeviceId, row.State, row.CreatedAt });
        builder.HasIndex(row => row.CertificateId);
        builder.Property(row => row.Evidence).HasMaxLength(-1);
        builder.Property(row => row.Progress).HasMaxLength(1000);
        builder.Property(row => row.PrinterJobUri).HasMaxLength(1000);
    }
}
