using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsSimulator;
using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.CrossTenant;
using CooPortal.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CooPortal.Web.Tests.Features.BlankForms;

/// <summary>One portal with its worker and the simulated customs for all pages of 空白证单; every test has a company of its own.</summary>
public sealed class BlankFormPortal : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coo-blank-forms-");
    private WebApplication _customs = null!;
    private int _companies;
    private int _serials;

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

    public async Task<BlankFormClerk> ClerkAsync(FilingMode mode = FilingMode.SelfFiling)
    {
        var number = Interlocked.Increment(ref _companies);
        var (code, name) = ($"91330200{number:D9}X", $"clerk{number}");
        var user = await Portal.AddAdministratorAsync(name, Some.Enterprise(code, $"宁波{number}号企业"));
        var profile = new EnterpriseProfile { EnterpriseId = user.EnterpriseId!.Value, Revision = 1, FilingMode = mode, Category = "1", CreatedAt = Some.Now };
        profile.Submit(Some.Now);
        profile.ConfirmSynced(Some.Now);
        await SaveAsync(profile);
        return new BlankFormClerk(this, user.EnterpriseId!.Value, code, await Portal.SignInAsync(name));
    }

    /// <summary>A certificate that customs approved, here and there.</summary>
    public async Task<Certificate> ApprovedAsync(BlankFormClerk clerk, string type = "C", string? exporter = null, int daysAgo = 0)
    {
        var organisation = exporter ?? clerk.Organisation;
        var number = $"{type}26{organisation}{Interlocked.Increment(ref _serials):D4}";
        var certificate = SomeCertificates.Draft(clerk.EnterpriseId, number, Some.Now.AddDays(-daysAgo), organisationCode: organisation);
        certificate.Declare(Portal.Clock, CertificateAction.ReceiveApproval);
        certificate.Issue.ApprovedAt = Some.Now.AddDays(-daysAgo);
        await SaveAsync(certificate);
        await CustomsAsync(session => session.Save(new Declaration
        {
            Subject = $"certificate:{certificate.Id:N}",
            CertNo = number,
            CertType = type,
            ExporterCode = clerk.Code,
            Company = clerk.Code,
            Round = 1,
            MessageId = "m",
            State = DeclarationState.Approved,
            BarCode = null,
            Receipts = 2,
            ReceivedAt = Some.Now,
            UpdatedAt = Some.Now,
            ArchivedAt = null,
            Body = [],
        }));
        return certificate;
    }

    /// <summary>Customs gives forms to the company, and they arrive over the protocol.</summary>
    public async Task IssueAsync(BlankFormClerk clerk, string first, int count, BlankFormHolding holder = BlankFormHolding.Exporter, string type = "C")
    {
        var numbers = SerialNumbers.Following(first, count).ToList();
        await CustomsAsync(session => _customs.Services.GetRequiredService<BlankFormOfficer>().Issue(session, clerk.Code, "企业", holder, type, "3101", numbers));
        await UntilAsync(async () =>
        {
            await using var db = Portal.Database.Open();
            return await db.BlankForms.InEveryEnterprise().CountAsync(form => numbers.Contains(form.Number) && form.TypeCode == type) == count;
        });
    }

    /// <summary>Lets customs and the jobs work until it holds.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 200; i++)
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

    /// <summary>A colleague of the clerk at another browser.</summary>
    public async Task<BlankFormClerk> ColleagueAsync(BlankFormClerk clerk)
    {
        var name = $"colleague{Interlocked.Increment(ref _companies)}";
        await Portal.AddUserAsync(name, clerk.EnterpriseId, UserRole.CardOperator);
        return new BlankFormClerk(this, clerk.EnterpriseId, clerk.Code, await Portal.SignInAsync(name));
    }

    /// <summary>Something happens to a certificate while a page is open.</summary>
    public async Task ChangeAsync(Guid certificateId, Action<Certificate> change)
    {
        await using var db = Portal.Database.Open();
        change(await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == certificateId));
        await db.SaveAuditedAsync(Actor.System("test"), "Change", CancellationToken.None);
    }

    private Task<int> CustomsAsync(Action<StoreSession> write) => _customs.Services.GetRequiredService<SimulatorStore>().WriteAsync(
        session =>
        {
            write(session);
            return 0;
        },
        CancellationToken.None);

    private async Task SaveAsync(object row)
    {
        await using var db = Portal.Database.Open();
        db.Add(row);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }
}
