using CooPortal.Domain.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class VerificationFileMapping : IEntityTypeConfiguration<VerificationFile>
{
    public void Configure(EntityTypeBuilder<VerificationFile> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasMaxLength(4);
        // the interface's length of FileName
        builder.Property(row => row.Name).HasMaxLength(400);
        builder.Ignore(row => row.KindNameZh);
        builder.Ignore(row => row.IsSent);
        builder.HasIndex(row => row.RecordId);
    }
}
