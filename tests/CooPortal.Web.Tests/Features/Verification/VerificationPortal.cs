using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsSimulator;
using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CooPortal.Web.Tests.Features.Verification;

/// <summary>One portal with its worker, and the simulated customs over the signed protocol, for all pages of 核查互动; every test has a company of its own.</summary>
public sealed class VerificationPortal : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coo-verification-");
    private WebApplication _customs = null!;
    private int _companies;

    public TestPortal Portal { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var secret = Convert.ToBase64String(new byte[32]);
        _customs = SimulatorHost.Build(
            [
                "--environment=Development", "--Simulator:Port=0", $"--Simulator:Data={_folder.FullName}", "--Simulator:Tick=00:00:00.05", "--Simulator:ReviewTime=00:00:00",
                "--Simulator:Incoming:0:Id=portal-1", $"--Simulator:Incoming:0:Secret={secret}", "--Simulator:Incoming:0:NotAfter=2099-01-01T00:00:00Z",
                "--Simulator:Outgoing:0:Id=customs-1", $"--Simulator:Outgoing:0:Secret={secret}", "--Simulator:Outgoing:0:NotAfter=2099-01-01T00:00:00Z",
            ],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<TimeProvider>(new ManualClock(Some.Now));
            });
        await _customs.StartAsync();
        Portal = await TestPortal.StartAsync(new Dictionary<string, string?>
        {
            ["Roles"] = "web,worker",
            ["Customs:Address"] = _customs.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(),
            ["Customs:PullEvery"] = "00:00:00.100",
            ["Documents:Folder"] = Path.Combine(_folder.FullName, "documents"),
        });
    }

    public async Task DisposeAsync()
    {
        await Portal.DisposeAsync();
        await _customs.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public async Task<VerificationClerk> ClerkAsync()
    {
        var number = Interlocked.Increment(ref _companies);
        var code = $"91330200{number:D9}X";
        var user = await Portal.AddAdministratorAsync($"maker{number}", Some.Enterprise(code));
        await using (var db = Portal.Database.Open())
        {
            var profile = new EnterpriseProfile
            {
                EnterpriseId = user.EnterpriseId!.Value,
                Revision = 1,
                FilingMode = FilingMode.SelfFiling,
                Category = "1",
                NameZh = "宁波示范纺织有限公司",
                AddressZh = "宁波市海曙区",
                CreatedAt = Some.Now,
            };
            profile.Submit(Some.Now);
            profile.ConfirmSynced(Some.Now);
            db.EnterpriseProfiles.Add(profile);
            await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        return new VerificationClerk(this, user, code, await Portal.SignInAsync($"maker{number}"));
    }

    /// <summary>What customs' officer does.</summary>
    public Task<T> AtCustomsAsync<T>(Func<StoreSession, VerificationOfficer, T> work) =>
        _customs.Services.GetRequiredService<SimulatorStore>().WriteAsync(session => work(session, _customs.Services.GetRequiredService<VerificationOfficer>()), CancellationToken.None);

    /// <summary>Customs concludes about an answer that it has.</summary>
    public Task<bool> ConcludeAsync(string number, VerificationResult result, string note) => AtCustomsAsync((session, officer) =>
    {
        officer.Decide(session, session.FindVerification(number)!, result, note, null);
        return true;
    });

    /// <summary>Lets customs and the jobs work until it holds.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await holds())
            {
                return;
            }

            // the jobs' leases go by this clock
            Portal.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(50);
        }

        throw new TimeoutException("It did not come to hold.");
    }
}
