using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Transparency;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Web.Tests.Features.PublicLog;

/// <summary>A portal with a key for its logs, whose certificates customs approves at once.</summary>
internal sealed class LogPortal : IAsyncDisposable
{
    private int issued;

    private LogPortal(TestPortal portal, User administrator, string folder)
    {
        Portal = portal;
        Administrator = administrator;
        Folder = folder;
    }

    public TestPortal Portal { get; }

    public User Administrator { get; }

    public string Folder { get; }

    /// <summary>The file outside the database.</summary>
    public string CheckpointFile => Path.Combine(Folder, "issuance-log.checkpoints");

    /// <param name="listens">On a socket, for other programs.</param>
    public static async Task<LogPortal> StartAsync(bool listens = false, params (string Key, string Value)[] more)
    {
        var folder = Directory.CreateTempSubdirectory("coo-log-").FullName;
        var settings = SettingsOf(folder);
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        var portal = listens ? await TestPortal.ListenAsync(settings) : await TestPortal.StartAsync(settings);
        return new LogPortal(portal, await portal.AddAdministratorAsync(), folder);
    }

    public static Dictionary<string, string?> SettingsOf(string folder)
    {
        var file = Path.Combine(folder, "log-heads.pem");
        if (!File.Exists(file))
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            File.WriteAllText(file, key.ExportPkcs8PrivateKeyPem());
        }

        return new() { ["Transparency:KeyFile"] = file, ["Transparency:Folder"] = folder };
    }

    /// <summary>Certificates that customs approves, sealed into the log.</summary>
    public async Task<IReadOnlyList<Certificate>> IssueAsync(int count)
    {
        var certificates = new List<Certificate>();
        await using (var db = Portal.Database.Open(clock: Portal.Clock))
        {
            for (var i = 0; i < count; i++)
            {
                Portal.Clock.Advance(TimeSpan.FromSeconds(1));
                var certificate = SomeCertificates.Draft(Administrator.EnterpriseId!.Value, $"C26102690233{++issued:0000}", Portal.Clock.GetUtcNow().UtcDateTime);
                db.StatusChanges.AddRange(certificate.Declare(Portal.Clock, CertificateAction.ReceiveApproval));
                db.Certificates.Add(certificate);
                await db.SaveAuditedAsync(Actor.System("海关回执"), "Test", CancellationToken.None);
                certificates.Add(certificate);
            }
        }

        await SealAsync();
        return certificates;
    }

    public async Task ChangeAsync(Guid id, Action<Certificate> change)
    {
        Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = Portal.Database.Open(clock: Portal.Clock);
        change(await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == id));
        await db.SaveAuditedAsync(Actor.System("海关回执"), "Test", CancellationToken.None);
    }

    public async Task SealAsync()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        await scope.ServiceProvider.GetRequiredService<SealLog>().ExecuteAsync(scope.ServiceProvider.GetRequiredService<IssuanceLog>(), everything: false, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
