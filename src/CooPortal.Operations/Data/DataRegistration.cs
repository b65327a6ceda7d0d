using CooPortal.Operations.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Data;

/// <summary>Registers the context for the configured engine.</summary>
public static class DataRegistration
{
    public static IServiceCollection AddCooPortalData(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(new FieldProtector(Convert.FromBase64String(options.DataKey)));
        services.AddScoped<DataScope>();
        services.AddDbContext<CooPortalDbContext>(builder => builder.UseEngine(options));
        return services;
    }

    public static DbContextOptionsBuilder UseEngine(this DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        // counts stop at a limit, whatever the order; the migration tool's package is not deployed, so the scan for mappings meets types that it cannot load
        builder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.TypeLoadingErrorWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        return options.Provider switch
        {
            DatabaseProvider.Sqlite => builder.UseSqlite(options.ConnectionString).AddInterceptors(new SqlitePragmas(), SqliteWriters.Of(options.ConnectionString)),
            DatabaseProvider.SqlServer => builder.UseSqlServer(options.ConnectionString),
            DatabaseProvider.PostgreSql => builder.UseNpgsql(options.ConnectionString),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "Unknown Database:Provider."),
        };
    }
}
