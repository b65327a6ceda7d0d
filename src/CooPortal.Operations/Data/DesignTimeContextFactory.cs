using CooPortal.Operations.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CooPortal.Operations.Data;

/// <summary>Gives the migration tool a context; it never connects.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<CooPortalDbContext>
{
    public CooPortalDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<CooPortalDbContext>().UseNpgsql("Host=design-time").Options,
        new DataScope(),
        new FieldProtector(new byte[32]),
        TimeProvider.System);
}
