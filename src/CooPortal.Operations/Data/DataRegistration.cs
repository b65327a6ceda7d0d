using CooPortal.Operations.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Data;

/// <summary>Registers the context for the configured engine.</summary>
public static class DataRegistration
{
    public static IServiceCollection AddCooPortalData(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(new FieldProtector(Convert.FromBase64String(options.DataKey), [.. options.FormerDataKeys.Select(Convert.FromBase64String)]));
        services.AddScoped<DataScope>();
        services.AddDbContext<CooPortalDbContext>(builder => builder.UseEngine(options), optionsLifetime: ServiceLifetime.Singleton);
        return services;
    }

    public static DbContextOptionsBuilder UseEngine(this DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        // counts stop at a limit, whatever the order; the migration tool's package is not deployed, so the scan for mappings meets types that it cannot load
        // who catches a failed command knows whether it is a failure: races that a unique index decides are none, and each wrote pages into the log
        builder.ConfigureWarnings(warnings => warnings
            .Ignore(CoreEventId.TypeLoadingErrorWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning)
            .Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
        return options.Provider switch
        {
            DatabaseProvider.Sqlite => builder.UseSqlite(options.ConnectionString).AddInterceptors(new SqlitePragmas(), SqliteWriters.Of(options.ConnectionString)),
            DatabaseProvider.SqlServer => builder.UseSqlServer(options.ConnectionString),
            DatabaseProvider.PostgreSql => builder.UseNpgsql(options.ConnectionString),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "Unknown Database:Provider."),
        };
    }
}
