using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class VerificationRecordMapping : IEntityTypeConfiguration<VerificationRecord>
{
    public void Configure(EntityTypeBuilder<VerificationRecord> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.HasMany(row => row.Files).WithOne().HasForeignKey(file => file.RecordId);
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => new { row.EnterpriseId, row.State, row.ReplyBy });
        builder.Property(row => row.Number).HasMaxLength(30);
        builder.Property(row => row.CertificateNumber).HasMaxLength(20);
        builder.Property(row => row.LastAnswer).HasMaxLength(4000);
        builder.Property(row => row.Request)
            .HasConversion(request => request.ToString(), text => VerificationRequest.Parse(text), Comparer(VerificationRequest.Parse))
            .HasMaxLength(-1);
        builder.Property(row => row.Answer)
            .HasConversion(answer => answer.ToString(), text => VerificationAnswer.Parse(text), Comparer(VerificationAnswer.Parse))
            .HasMaxLength(-1);
        builder.Ignore(row => row.IsWaiting);
        builder.Ignore(row => row.IsUnderWay);
    }

    private static ValueComparer<T> Comparer<T>(Func<string, T> parse) where T : class => new(
        (one, other) => (one == null ? null : one.ToString()) == (other == null ? null : other.ToString()),
        value => value.ToString()!.GetHashCode(StringComparison.Ordinal),
        value => parse(value.ToString()!));
}
