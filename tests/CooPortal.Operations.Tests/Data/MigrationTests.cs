using CooPortal.Domain;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Data;

public sealed class MigrationTests
{
    public static TheoryData<DatabaseProvider, string> Engines => new()
    {
        { DatabaseProvider.Sqlite, "Data Source=:memory:" },
        { DatabaseProvider.PostgreSql, "Host=nowhere" },
        { DatabaseProvider.SqlServer, "Server=nowhere" },
    };

    [Theory]
    [MemberData(nameof(Engines))]
    public void Model_OnEveryEngine_HasNoChangeWithoutMigration(DatabaseProvider provider, string connectionString)
    {
        using var db = Open(provider, connectionString);

        db.Database.HasPendingModelChanges().ShouldBeFalse("run src/CooPortal.Operations/Data/Migrations/rescaffold.sh");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Script_OnEveryEngine_CreatesEveryTable(DatabaseProvider provider, string connectionString)
    {
        using var db = Open(provider, connectionString);
        var options = provider == DatabaseProvider.Sqlite ? MigrationsSqlGenerationOptions.Default : MigrationsSqlGenerationOptions.Idempotent;

        var script = db.GetService<IMigrator>().GenerateScript(options: options);

        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).Distinct())
        {
            script.ShouldContain($"{table}");
        }
    }

    [Fact]
    public void SqlServerScript_KeepsClearOfWhatThatEngineRefuses()
    {
        using var db = Open(DatabaseProvider.SqlServer, "Server=nowhere");
        var model = db.GetService<IDesignTimeModel>().Model;

        foreach (var entity in model.GetEntityTypes())
        {
            foreach (var index in entity.GetIndexes())
            {
                index.Properties.Sum(KeyBytes).ShouldBeLessThanOrEqualTo(1700, $"{entity.Name}: index over {string.Join(", ", index.Properties.Select(property => property.Name))}");
                (index.IsUnique && index.Properties.Any(property => property.IsNullable)).ShouldBeFalse($"{entity.Name}: unique index on a nullable column");
            }

            entity.FindPrimaryKey()!.Properties.Sum(KeyBytes).ShouldBeLessThanOrEqualTo(900, entity.Name);
        }
    }

    [Fact]
    public void EnterpriseOwnedRecords_AllCarryTheTenantFilter()
    {
        using var db = Open(DatabaseProvider.Sqlite, "Data Source=:memory:");

        var unfiltered = db.Model.GetEntityTypes()
            .Where(entity => typeof(IEnterpriseOwned).IsAssignableFrom(entity.ClrType) || entity.ClrType == typeof(Certificate))
            .Where(entity => entity.FindDeclaredQueryFilter(FilterNames.Tenant) is null)
            .Select(entity => entity.ClrType.Name);

        unfiltered.ShouldBeEmpty();
    }

    private static int KeyBytes(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        if (type == typeof(string))
        {
            return property.GetMaxLength() is > 0 and { } length ? length * 2 : int.MaxValue / 8;
        }

        return 16;
    }

    private static CooPortalDbContext Open(DatabaseProvider provider, string connectionString)
    {
        var builder = new DbContextOptionsBuilder<CooPortalDbContext>();
        builder.UseEngine(new DatabaseOptions { Provider = provider, ConnectionString = connectionString, DataKey = "" });
        return new CooPortalDbContext(builder.Options, new DataScope(), new FieldProtector(new byte[32]), TimeProvider.System);
    }
}
