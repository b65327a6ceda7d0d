using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CooPortal.Web.Tests.Features.Checking;

/// <summary>The real portal with an exporter's issued certificate and a draft, for visitors who have no account.</summary>
public sealed class CheckingPortal : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coo-checking-");

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Commands Commands { get; } = new();

    public TestPortal Host { get; private set; } = null!;

    public Certificate Issued { get; private set; } = null!;

    public Certificate Draft { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var file = Path.Combine(_folder.FullName, "paper-qr.pem");
        await File.WriteAllTextAsync(file, Key.ExportPkcs8PrivateKeyPem());
        Host = await TestPortal.StartAsync(
            new Dictionary<string, string?> { ["Documents:QrKeyFile"] = file, ["RateLimits:PublicCheck"] = "100000" },
            builder => builder.Services.ConfigureDbContext<CooPortalDbContext>(options => options.AddInterceptors(Commands)));
        var owner = await Host.AddAdministratorAsync("exporter");
        Issued = SomeCertificates.Draft(owner.EnterpriseId!.Value, "K26102690233" + "0045", Some.Now, header => header.DestinationCode = "KOR", createdBy: owner.Id);
        Issued.Goods.Add(new GoodsItem { LineNumber = 1, HsCode = "6204620000", Description = "COTTON TROUSERS" });
        var history = Issued.Declare(Host.Clock, CertificateAction.ReceiveApproval);
        Issued.Issue.Date = new DateOnly(2026, 3, 5);
        Issued.Issue.OfficeEn = "Ningbo Customs";
        Draft = SomeCertificates.Draft(owner.EnterpriseId.Value, "K26102690233" + "0046", Some.Now, createdBy: owner.Id);
        await using var db = Host.Database.Open();
        db.AddRange(Issued, Draft);
        db.AddRange(history);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        Key.Dispose();
        _folder.Delete(recursive: true);
    }
}
