using System.Security.Cryptography;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Audit;
using CooPortal.Operations.Data;
using CooPortal.Operations.Transparency;
using CooPortal.TestKit;

namespace CooPortal.Operations.Tests.Transparency;

/// <summary>A database with its sealed logs, the key and the file outside; every call has a unit of work of its own.</summary>
internal sealed class LogDesk : IAsyncDisposable
{
    private readonly TransparencyKeys keys;
    private int written;

    private LogDesk(TestDatabase database)
    {
        Database = database;
        Folder = Directory.CreateTempSubdirectory("coo-logs-").FullName;
        var keyFile = Path.Combine(Folder, "log-heads.pem");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        Options = new TransparencyOptions { KeyFile = keyFile, Folder = Folder, Origin = "portal.example.cn" };
        keys = new TransparencyKeys(Options);
        Heads = new LogHeads(Options, keys);
    }

    public TestDatabase Database { get; }

    public ManualClock Clock { get; } = new(Some.Now);

    /// <summary>Whose certificates there are; not stored yet.</summary>
    public Enterprise Enterprise { get; } = Some.Enterprise();

    public string Folder { get; }

    public TransparencyOptions Options { get; }

    public LogHeads Heads { get; }

    public string AuditFile => Path.Combine(Folder, "audit-log.checkpoints");

    public static async Task<LogDesk> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => new(await TestDatabase.CreateAsync(provider));

    /// <summary>Writes audit rows, a second after each other.</summary>
    public async Task WriteAsync(int rows, DateTime? at = null)
    {
        await using var db = Open();
        for (var i = 0; i < rows; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            db.AuditEntries.Add(new AuditEntry { At = at ?? Clock.GetUtcNow().UtcDateTime, ActorName = "王管理", Action = "Test", Reason = $"第 {written++} 行", EnterpriseId = Guid.CreateVersion7() });
        }

        await db.SaveChangesAsync();
    }

    public async Task<int> SealAsync(bool everything = false, Action<CooPortalDbContext>? adjust = null)
    {
        await using var db = Open();
        adjust?.Invoke(db);
        return await new SealLog(db, Heads, Clock).ExecuteAsync(new AuditLog(db), everything, CancellationToken.None);
    }

    public async Task<int> SealIssuanceAsync()
    {
        await using var db = Open();
        return await new SealLog(db, Heads, Clock).ExecuteAsync(new IssuanceLog(db), everything: false, CancellationToken.None);
    }

    /// <summary>What the check finds, a line each: kind and leaf.</summary>
    public async Task<IReadOnlyList<string>> VerifyAsync()
    {
        await using var db = Open();
        var verdict = await new VerifyLog(db, Heads, Clock).ExecuteAsync(new AuditLog(db), CancellationToken.None);
        return [.. verdict.Findings.Select(finding => $"{finding.Kind} {finding.Leaf}".TrimEnd())];
    }

    public CooPortalDbContext Open() => Database.Open(clock: Clock);

    public async ValueTask DisposeAsync()
    {
        keys.Dispose();
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
