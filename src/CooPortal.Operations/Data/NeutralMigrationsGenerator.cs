using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CooPortal.Operations.Data;

// Scaffold with Npgsql as the design-time provider: SQLite cannot see a changed length, and nothing then has to be silenced.
internal sealed partial class NeutralMigrationsGenerator(
    MigrationsCodeGeneratorDependencies dependencies,
    CSharpMigrationsGeneratorDependencies csharpDependencies)
    : CSharpMigrationsGenerator(dependencies, csharpDependencies)
{
    public override string GenerateMigration(
        string? migrationNamespace, string migrationName,
        IReadOnlyList<MigrationOperation> upOperations, IReadOnlyList<MigrationOperation> downOperations) =>
        WithoutStoreTypes(base.GenerateMigration(migrationNamespace, migrationName, upOperations, downOperations));

    public override string GenerateMetadata(
        string? migrationNamespace, Type contextType, string migrationName, string migrationId, IModel targetModel) =>
        WithoutStoreTypes(base.GenerateMetadata(migrationNamespace, contextType, migrationName, migrationId, targetModel));

    public override string GenerateSnapshot(
        string? modelSnapshotNamespace, Type contextType, string modelSnapshotName, IModel model) =>
        WithoutStoreTypes(base.GenerateSnapshot(modelSnapshotNamespace, contextType, modelSnapshotName, model));

    [GeneratedRegex("""(?<=\()type: "[^"]*", |,\s*(?:type|oldType): "[^"]*"|\s*\.HasColumnType\("[^"]*"\)""")]
    private static partial Regex StoreType();

    private static string WithoutStoreTypes(string code) => StoreType().Replace(code, "");
}
