using System.Diagnostics;
using System.Runtime.CompilerServices;
using CooPortal.Operations.Audit;
using CooPortal.Operations.Data;
using CooPortal.Operations.Transparency;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Transparency;

public sealed class AppendOnlyScriptTests
{
    private static readonly string[] Protected = ["AuditEntries", "IssuanceEvents", "LogLeaves", "LogNodes", "LogCheckpoints"];

    [PostgresFact]
    public async Task PortalsUser_AfterTheScript_AddsButNeitherChangesNorDeletes()
    {
        await using var desk = await LogDesk.OpenAsync(DatabaseProvider.PostgreSql);
        var (app, owner) = ($"app_{Guid.NewGuid():N}", $"owner_{Guid.NewGuid():N}");
        await ExecuteAsync(desk, $"CREATE ROLE {app} LOGIN; CREATE ROLE {owner} NOLOGIN; GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA public TO {app}");
        try
        {
            await RunScriptAsync(desk, app, owner);
            // an update of the portal runs it again
            await RunScriptAsync(desk, app, owner);

            await desk.WriteAsync(2);
            await using (var db = OpenAs(desk, app))
            {
                db.AuditEntries.Add(new AuditEntry { At = desk.Clock.GetUtcNow().UtcDateTime, ActorName = "王管理", Action = "Test" });
                await db.SaveChangesAsync();
                (await new SealLog(db, desk.Heads, desk.Clock).ExecuteAsync(new AuditLog(db), everything: true, CancellationToken.None)).ShouldBe(3);
            }

            foreach (var table in Protected)
            {
                foreach (var statement in new[] { $"DELETE FROM \"{table}\"", $"TRUNCATE \"{table}\"", $"ALTER TABLE \"{table}\" OWNER TO {app}" })
                {
                    // who owns nothing gives himself nothing; the server only warns
                    await ExecuteAsync(desk, $"GRANT ALL ON \"{table}\" TO {app}", app);
                    (await RefusalAsync(desk, app, statement)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege, statement);
                }
            }

            (await RefusalAsync(desk, app, "UPDATE \"AuditEntries\" SET \"Reason\" = ''")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
            (await RefusalAsync(desk, app, "UPDATE \"LogLeaves\" SET \"Number\" = \"Number\" + 1")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
            (await RefusalAsync(desk, app, "UPDATE \"JobLeases\" SET \"Owner\" = ''")).ShouldBeNull("other tables are the portal's as before");
            (await desk.VerifyAsync()).ShouldBeEmpty();
        }
        finally
        {
            await ExecuteAsync(desk, $"REASSIGN OWNED BY {owner} TO coo; DROP OWNED BY {app}; DROP OWNED BY {owner}; DROP ROLE {app}; DROP ROLE {owner}");
        }
    }

    [Theory]
    [InlineData("append-only.postgresql.sql")]
    [InlineData("append-only.sqlserver.sql")]
    public void Script_NamesEveryTableOfTheLogs(string script)
    {
        var text = File.ReadAllText(ScriptPath(script));

        Protected.ShouldAllBe(table => text.Contains(table));
    }

    private static async Task RunScriptAsync(LogDesk desk, string app, string owner)
    {
        var connection = new NpgsqlConnectionStringBuilder(desk.Database.Options.ConnectionString);
        string[] arguments =
        [
            "-X", "-q", "-v", "ON_ERROR_STOP=1", "-v", $"app={app}", "-v", $"owner={owner}", "-h", connection.Host!, "-p", $"{connection.Port}", "-U", connection.Username!,
            "-d", connection.Database!, "-f", ScriptPath("append-only.postgresql.sql"),
        ];
        using var psql = Process.Start(new ProcessStartInfo("psql", arguments) { RedirectStandardError = true })!;
        var problem = await psql.StandardError.ReadToEndAsync();
        await psql.WaitForExitAsync();
        psql.ExitCode.ShouldBe(0, problem);
    }

    private static CooPortalDbContext OpenAs(LogDesk desk, string app)
    {
        var builder = new DbContextOptionsBuilder<CooPortalDbContext>();
        builder.UseEngine(desk.Database.Options with { ConnectionString = As(desk, app) });
        var scope = new DataScope();
        scope.UseSystem();
        return new CooPortalDbContext(builder.Options, scope, desk.Database.Protector, desk.Clock);
    }

    private static string As(LogDesk desk, string user) => new NpgsqlConnectionStringBuilder(desk.Database.Options.ConnectionString) { Username = user, Pooling = false }.ConnectionString;

    private static async Task ExecuteAsync(LogDesk desk, string statement, string user = "coo")
    {
        await using var connection = new NpgsqlConnection(As(desk, user));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> RefusalAsync(LogDesk desk, string app, string statement)
    {
        try
        {
            await ExecuteAsync(desk, statement, app);
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }

    private static string ScriptPath(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "operations", name);
}
