using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Jobs;
using CooPortal.Pdf.Images;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CooPortal.Operations.Tests.Documents;

/// <summary>A database, a store and keys in a folder of their own, with one exporter and its certificates.</summary>
internal sealed class DocumentsFixture : IAsyncDisposable
{
    private static readonly Lazy<(byte[] Pfx, string Qr)> Keys = new(MakeKeys);

    private readonly TestDatabase _database;

    private DocumentsFixture(TestDatabase database, ServiceProvider services, string folder, ManualClock clock)
    {
        (_database, Services, Folder, Clock) = (database, services, folder, clock);
    }

    public ServiceProvider Services { get; }

    public string Folder { get; }

    public ManualClock Clock { get; }

    public Enterprise Exporter { get; } = Some.Enterprise();

    public IReadOnlyList<string> Files => Directory.Exists(Path.Combine(Folder, "store")) ? Directory.GetFiles(Path.Combine(Folder, "store"), "*", SearchOption.AllDirectories) : [];

    public static async Task<DocumentsFixture> CreateAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("coo-documents-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "documents.pfx"), Keys.Value.Pfx);
        await File.WriteAllTextAsync(Path.Combine(folder, "qr.pem"), Keys.Value.Qr);
        var clock = new ManualClock(Some.Now);
        var services = new ServiceCollection();
        services.AddCooPortalData(database.Options);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<WorkSignal>();
        services.AddScoped<WorkQueue>();
        services.AddDocuments(new DocumentOptions
        {
            Folder = Path.Combine(folder, "store"),
            Signing = new DocumentSigningOptions { PfxFile = Path.Combine(folder, "documents.pfx"), Password = "test" },
            QrKeyFile = Path.Combine(folder, "qr.pem"),
            CheckingPage = "https://origin.example/paper",
        });
        var fixture = new DocumentsFixture(database, services.BuildServiceProvider(), folder, clock);
        await fixture.SaveAsync(fixture.Exporter);
        return fixture;
    }

    /// <summary>A saved certificate that customs has approved.</summary>
    public async Task<Certificate> ApprovedAsync()
    {
        var certificate = Certificate();
        var actor = Some.Administrator(Exporter.Id);
        _ = certificate.Apply(CertificateAction.Declare, actor, Clock);
        _ = certificate.Apply(CertificateAction.ReceiveApproval, Actor.System("test"), Clock);
        certificate.Issue.Date = new DateOnly(2026, 3, 5);
        certificate.Issue.Place = "NINGBO, CHINA";
        certificate.Issue.OfficeEn = "Ningbo Customs";
        certificate.Issue.BarCode = "310120260305000001";
        certificate.Issue.ApprovedAt = Some.Now;
        await SaveAsync(certificate);
        return certificate;
    }

    public async Task<Certificate> DraftAsync()
    {
        var certificate = Certificate();
        await SaveAsync(certificate);
        return certificate;
    }

    public Task AddLayoutAsync(Certificate certificate) => SaveAsync(new CustomsLayout
    {
        EnterpriseId = certificate.FilerEnterpriseId,
        CertificateId = certificate.Id,
        Round = certificate.DeclarationRound,
        SealPng = Picture(200, 200),
        SealWidthMm = 42,
        SealHeightMm = 42,
        SignaturePng = Picture(120, 60),
        SignatureWidthMm = 30,
        SignatureHeightMm = 15,
        BarCode = "310120260305000001",
        OfficeEn = "Ningbo Customs",
        Place = "NINGBO, CHINA",
        IssueDate = new DateOnly(2026, 3, 5),
        ReceivedAt = Some.Now,
    });

    /// <summary>Seal and signature, authorised before the approval unless another time is given.</summary>
    public async Task<SealAuthorisation> AuthoriseAsync(DateTime? at = null, int round = 1, string seal = "公司章", bool damaged = false)
    {
        var rows = SomeSeals.Authorised(at ?? SomeSeals.AuthorisedAt, SomeSeals.Seal(Exporter.Id, seal, isDamaged: damaged), SomeSeals.Signature(Exporter.Id, $"李申报{round}"), round);
        await using var scope = SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        db.AddRange(rows);
        (await db.Enterprises.SingleAsync(row => row.Id == Exporter.Id)).SealAuthorisedAt ??= at ?? SomeSeals.AuthorisedAt;
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return rows.OfType<SealAuthorisation>().Single();
    }

    public async Task EnqueueAsync(string job, string key, Guid certificateId)
    {
        await using var scope = SystemScope();
        await scope.ServiceProvider.GetRequiredService<WorkQueue>().EnqueueAsync(job, key, certificateId, Exporter.Id, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().SaveChangesAsync();
    }

    /// <summary>Runs the jobs that are due.</summary>
    public async Task RunAsync()
    {
        var runner = new WorkRunner(Services.GetRequiredService<IServiceScopeFactory>(), Services.GetRequiredService<WorkSignal>(), Clock, NullLogger<WorkRunner>.Instance);
        while (await runner.RunOneAsync(CancellationToken.None))
        {
        }
    }

    public AsyncServiceScope SystemScope()
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        return scope;
    }

    public AsyncServiceScope ScopeOf(Guid enterpriseId)
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(enterpriseId);
        return scope;
    }

    public async Task SaveAsync(object row)
    {
        await using var scope = SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        db.Add(row);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private Certificate Certificate()
    {
        var certificate = new Certificate
        {
            FilerEnterpriseId = Exporter.Id,
            ExporterEnterpriseId = Exporter.Id,
            ExporterOrganisationCode = Exporter.OrganisationCode,
            TypeCode = "K",
            Number = "K261026902330045",
            DeclaredNumber = "K261026902330045",
            CreatedByName = "王管理",
            CreatedAt = Some.Now,
            UpdatedAt = Some.Now,
        };
        certificate.Header.Exporter = "NINGBO DEMONSTRATION TEXTILE CO., LTD.";
        certificate.Header.Consignee = "HARBOUR TRADING CORPORATION";
        certificate.Header.Producer = "SAME";
        certificate.Header.ShippingMarks = "N/M";
        certificate.Header.DestinationCode = "KOR";
        certificate.Header.ApplicationPlace = "NINGBO, CHINA";
        certificate.Header.ApplicationDate = new DateOnly(2026, 3, 4);
        certificate.Header.InvoiceNumber = "INV-1";
        certificate.Header.InvoiceDate = new DateOnly(2026, 3, 1);
        certificate.Goods.Add(new GoodsItem
        {
            LineNumber = 1,
            HsCode = "6204620000",
            Description = "TEN (10) CARTONS OF COTTON TROUSERS",
            PackageQuantity = 10,
            PackageUnit = "CARTON",
            Quantity = 100,
            QuantityUnitEn = "PIECE",
            GrossWeight = 50,
            WeightUnit = "KG",
            OriginCriterion = "PSR",
        });
        return certificate;
    }

    private static byte[] Picture(int width, int height)
    {
        var pixels = new byte[width * height * 4];
        for (var at = 0; at < pixels.Length; at += 4)
        {
            (pixels[at + 2], pixels[at + 3]) = (200, (byte)(at % 512 < 256 ? 255 : 0));
        }

        return Png.Encode(new Raster(width, height, pixels));
    }

    private static (byte[] Pfx, string Qr) MakeKeys()
    {
        using var rsa = RSA.Create(3072);
        using var certificate = new CertificateRequest("CN=Test documents", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        using var qr = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return (certificate.Export(X509ContentType.Pfx, "test"), qr.ExportPkcs8PrivateKeyPem());
    }
}
