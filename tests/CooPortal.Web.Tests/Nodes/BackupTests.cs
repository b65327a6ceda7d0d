using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Nodes;

/// <summary>The commands of docs/operations/backup.md on a portal that is being written to.</summary>
public sealed class BackupTests
{
    private const int DocumentsOfOne = 3;

    [Theory]
    [MemberData(nameof(LongRun.Engines), MemberType = typeof(LongRun))]
    public async Task Portal_SavedWhileItWorks_AndRestored_HasItsCertificatesDocumentsAndLogs(DatabaseProvider provider)
    {
        await using var stage = await ProgramStage.CreateAsync(provider);
        var portal = stage.Node("web,worker");
        stage.Customs.Begin();
        (await portal.StartAsync()).ShouldBeTrue(portal.LastWords);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false });
        var declarant = new Declarant(stage.Token, (request, cancellationToken) => SendAsync(http, stage.Origins[0], request, cancellationToken));
        var before = new List<Guid>();
        using var stop = new CancellationTokenSource();
        var declaring = DeclareAsync(declarant, before, stop.Token);
        await Eventually.IsTrueAsync(() => HasDocumentsAsync(stage.Database, 2), "originals are made", 90);
        var declared = before.ToList();

        var backup = Path.Combine(stage.Folder, "backup");
        await ScriptAsync("save", backup, provider, stage.Database.Options.ConnectionString, stage.Documents, Path.Combine(stage.Folder, "checkpoints"));
        await stop.CancelAsync();
        await declaring;
        portal.Kill();
        stage.Customs.Kill();

        await using var copy = await TestDatabase.CreateAsync(provider, isEmpty: true);
        var (documents, checkpoints) = (Path.Combine(stage.Folder, "documents-2"), Path.Combine(stage.Folder, "checkpoints-2"));
        await ScriptAsync("restore", backup, provider, copy.Options.ConnectionString, documents, checkpoints);
        await FindsEverythingAsync(copy, documents, declared);
        using var restored = stage.Node("web,worker", new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = copy.Options.ConnectionString,
            ["Documents:Folder"] = documents,
            ["Transparency:Folder"] = checkpoints,
        });
        (await restored.StartAsync()).ShouldBeTrue(restored.LastWords);
        foreach (var id in declared)
        {
            (await ReadAsync(http, stage.Origins[^1], stage.Token, id)).ShouldBe(HttpStatusCode.OK);
        }

        await Eventually.IsTrueAsync(async () => await restored.RunAsync("audit", "verify") == 0, $"the logs are verified; it said: {restored.LastWords}", 60);
    }

    private static async Task DeclareAsync(Declarant declarant, List<Guid> declared, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            declared.Add(await declarant.DeclareAsync($"order-{declared.Count}", "", CancellationToken.None));
        }
    }

    private static async Task FindsEverythingAsync(TestDatabase copy, string documents, List<Guid> declared)
    {
        await using var db = copy.Open();
        var kept = await db.Certificates.InEveryEnterprise().Select(row => row.Id).ToListAsync();
        declared.Except(kept).ShouldBeEmpty();
        var store = new DocumentStore(new DocumentOptions { Folder = documents });
        var files = await db.StoredDocuments.InEveryEnterprise().AsNoTracking().ToListAsync();
        files.Count.ShouldBeGreaterThanOrEqualTo(DocumentsOfOne);
        foreach (var file in files)
        {
            (await store.ReadAsync(file, CancellationToken.None)).LongLength.ShouldBe(file.Length);
        }
    }

    private static async Task<bool> HasDocumentsAsync(TestDatabase database, int certificates)
    {
        await using var db = database.Open();
        return await db.StoredDocuments.InEveryEnterprise().CountAsync() >= certificates * DocumentsOfOne;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpMessageInvoker http, string origin, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(new Uri(origin), request.RequestUri!);
        return http.SendAsync(request, cancellationToken);
    }

    private static async Task<HttpStatusCode> ReadAsync(HttpMessageInvoker http, string origin, string token, Guid id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{origin}/api/v1/certificates/{id}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, CancellationToken.None);
        return response.StatusCode;
    }

    private static async Task ScriptAsync(
        string verb, string backup, DatabaseProvider provider, string connectionString, string documents, string checkpoints, [CallerFilePath] string here = "")
    {
        var script = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/operations/backup.sh"));
        var start = new ProcessStartInfo("sh", [script, verb, backup]) { RedirectStandardError = true };
        start.Environment["PROVIDER"] = provider.ToString();
        start.Environment["DATABASE"] = DatabaseOf(provider, connectionString);
        start.Environment["DOCUMENTS"] = documents;
        start.Environment["CHECKPOINTS"] = checkpoints;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, said);
    }

    private static string DatabaseOf(DatabaseProvider provider, string connectionString)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            return new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connectionString).DataSource;
        }

        var server = new NpgsqlConnectionStringBuilder(connectionString);
        return $"host={server.Host} port={server.Port} user={server.Username} dbname={server.Database}";
    }
}
