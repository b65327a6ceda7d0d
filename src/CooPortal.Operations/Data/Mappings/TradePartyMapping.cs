using CooPortal.Domain.Fields;
using CooPortal.Domain.Libraries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class TradePartyMapping : IEntityTypeConfiguration<TradeParty>
{
    public void Configure(EntityTypeBuilder<TradeParty> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.ShortName).HasMaxLength(TradeParty.ShortNameLength);
        builder.Property(row => row.Text).HasMaxLength(Enum.GetValues<TradePartyKind>().Max(kind => kind.Field().MaxLength!.Value));
        builder.Property(row => row.CountryCode).HasMaxLength(HeaderFields.DestinationCode.MaxLength!.Value);
        builder.Property(row => row.SearchText).HasMaxLength(-1);
        builder.HasIndex(row => new { row.EnterpriseId, row.Kind, row.ShortName }).IsUnique();
    }
}
