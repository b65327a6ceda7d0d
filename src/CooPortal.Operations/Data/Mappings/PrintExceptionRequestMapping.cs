using CooPortal.Domain.Printing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class PrintExceptionRequestMapping : IEntityTypeConfiguration<PrintExceptionRequest>
{
    public void Configure(EntityTypeBuilder<PrintExceptionRequest> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.EnterpriseId, row.SubmittedAt });
        builder.HasIndex(row => row.CertificateId);
        builder.Property(row => row.Detail).HasMaxLength(PrintExceptionRequest.LongestDetail);
        builder.Property(row => row.Note).HasMaxLength(1000);
    }
}
