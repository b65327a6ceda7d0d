using CooPortal.CustomsSimulator.Store;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Home;
using Xunit;

namespace CooPortal.Web.Tests.Features.Supplements;

/// <summary>One portal with its worker and the simulated customs, which knows CCPIT's certificates and the exchange of its first company.</summary>
public sealed class SupplementPortal : IAsyncLifetime
{
    private SimulatedCustoms _customs = null!;
    private int _certificates;

    public TestPortal Portal { get; private set; } = null!;

    public IServiceProvider Customs => _customs.Services;

    public Guid EnterpriseId { get; private set; }

    public async Task InitializeAsync()
    {
        _customs = await SimulatedCustoms.StartAsync("--Simulator:ReviewTime=00:00:00");
        Portal = await TestPortal.StartAsync(_customs.PortalSettings);
        var user = await Portal.AddAdministratorAsync();
        EnterpriseId = user.EnterpriseId!.Value;
        await MenuTests.AddProfileAsync(Portal, user, FilingMode.SelfFiling);
        await Portal.AddUserAsync("second", EnterpriseId, UserRole.CardlessOperator);
        await MenuTests.AddProfileAsync(Portal, await Portal.AddAdministratorAsync("stranger", Some.Enterprise("91330200712345672N", "宁波邻居有限公司")), FilingMode.SelfFiling);
    }

    public async Task DisposeAsync()
    {
        await Portal.DisposeAsync();
        await _customs.DisposeAsync();
    }

    /// <summary>A certificate that customs and portal hold as approved, or where the receipts led.</summary>
    public async Task<Certificate> CertificateAsync(string type = "C", params CertificateAction[] receipts)
    {
        var number = $"{type}26102690233{Interlocked.Increment(ref _certificates):D4}";
        var certificate = SomeCertificates.Draft(EnterpriseId, number, Some.Now.AddDays(-_certificates), header => header.ExporterSocialCreditCode = Some.SocialCreditCode);
        if (receipts.Length > 0)
        {
            certificate.Declare(Portal.Clock, receipts);
        }

        await using var db = Portal.Database.Open();
        db.Certificates.Add(certificate);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        await _customs.WriteAsync(session => session.Save(new Declaration
        {
            Subject = $"certificate:{certificate.Id:N}",
            CertNo = number,
            CertType = type,
            ExporterCode = Some.SocialCreditCode,
            Company = "宁波示范纺织有限公司",
            Round = 1,
            MessageId = number,
            State = DeclarationState.Approved,
            ReceivedAt = Some.Now,
            UpdatedAt = Some.Now,
            Body = [],
        }));
        return certificate;
    }

    public Task<Certificate> ApprovedAsync(string type = "C") => CertificateAsync(type, CertificateAction.ReceiveApproval);

    public async Task<SupplementClerk> ClerkAsync(string userName = "admin") => new(this, await Portal.SignInAsync(userName));

    public Task UntilAsync(Func<Task<bool>> holds) => SimulatedCustoms.UntilAsync(Portal, holds);
}
