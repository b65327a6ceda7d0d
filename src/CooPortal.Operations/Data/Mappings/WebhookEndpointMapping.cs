using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Push;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class WebhookEndpointMapping : IEntityTypeConfiguration<WebhookEndpoint>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.Property(row => row.Name).HasMaxLength(WebhookEndpoint.LongestName);
        builder.Property(row => row.Url).HasMaxLength(WebhookEndpoint.LongestUrl);
        builder.Property(row => row.EventCodes).HasMaxLength(2000);
        builder.Property(row => row.Problem).HasMaxLength(400);
        builder.HasIndex(row => row.EnterpriseId);
    }
}
