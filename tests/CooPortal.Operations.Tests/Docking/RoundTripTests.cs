using System.Text;
using System.Text.Json;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Data.Seed;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Enterprises;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Docking;

public sealed class RoundTripTests
{
    /// <summary>Export → import under a new number → export: the same bytes, and the same fields behind them.</summary>
    [Fact]
    public async Task ExportThenImport_OfTheDemoCertificatesOfEveryType_IsEqual()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database);
        await services.GetRequiredService<DemoSeed>().ExecuteAsync(CancellationToken.None);
        await using var everything = database.Open();
        var all = await everything.Certificates.InEveryEnterprise().AsNoTracking().WithLinesForTest().ToListAsync();
        var enterprises = await everything.Enterprises.AsNoTracking().ToDictionaryAsync(row => row.Id);
        var samples = all
            .Where(row => row.ExporterOrganisationCode == enterprises[row.FilerEnterpriseId].OrganisationCode && row.RequestKind == RequestKind.New)
            .GroupBy(row => row.TypeCode)
            .SelectMany(group => group.OrderByDescending(row => row.Goods.Count).Take(2))
            .ToList();
        var types = new HashSet<string>();
        var serial = 9000;
        foreach (var sample in samples)
        {
            await KeepInboundAsync(everything, sample);
            var exported = await ExportAsync(services, sample);
            var number = $"{sample.Number[..^4]}{++serial:0000}";
            var draft = Encoding.UTF8.GetString(exported)
                .Replace(sample.Number, number, StringComparison.Ordinal)
                .Replace("<ApplyType>1</ApplyType>", "<ApplyType>0</ApplyType>", StringComparison.Ordinal);

            var outcome = await ImportAsync(services, Encoding.UTF8.GetBytes(draft), sample.FilerEnterpriseId);

            outcome.Result.ShouldBe(ErpOutcome.Stored, $"{sample.TypeCode} {sample.Number}: {string.Join(' ', outcome.Faults)}");
            outcome.Faults.Where(fault => fault.Reason.Contains("已忽略", StringComparison.Ordinal)).ShouldBeEmpty($"{sample.TypeCode}: nothing that we export may be lost");
            await using var db = database.OpenAs(sample.FilerEnterpriseId);
            var copy = await db.Certificates.AsNoTracking().WithLinesForTest().SingleAsync(row => row.Number == number);
            Encoding.UTF8.GetString(await ExportAsync(services, copy)).ShouldBe(draft, sample.TypeCode);
            Content(copy).ShouldBe(Content(sample), $"{sample.TypeCode} {sample.Number}");
            types.Add(sample.TypeCode);
        }

        types.ShouldBe(CertificateCatalogue.All.Select(type => type.Code), ignoreOrder: true);
    }

    private static string Content(Certificate certificate) => JsonSerializer.Serialize(new
    {
        certificate.Header,
        certificate.OriginalProof,
        Goods = certificate.Goods.Select(Without),
        Invoices = certificate.Invoices.Select(Without),
        NonParty = certificate.NonPartyCompanies.Select(Without),
    });

    private static Dictionary<string, object?> Without<T>(T line) where T : class => typeof(T).GetProperties()
        .Where(property => property.Name is not ("Id" or "CertificateId"))
        .ToDictionary(property => property.Name, property => property.GetValue(line) is decimal number ? number.ToString("0.#####", System.Globalization.CultureInfo.InvariantCulture) : property.GetValue(line));

    /// <summary>What the clerk's query left behind when the sample's goods were entered.</summary>
    private static async Task KeepInboundAsync(CooPortalDbContext db, Certificate sample)
    {
        foreach (var line in sample.Goods.Where(line => !string.IsNullOrEmpty(line.InboundProofNumber)))
        {
            var agreement = CertificateCatalogue.Get(sample.TypeCode).AgreementCode!;
            if (await db.InboundOriginRecords.InEveryEnterprise().AnyAsync(row =>
                row.EnterpriseId == sample.FilerEnterpriseId && row.AgreementCode == agreement && row.ProofNumber == line.InboundProofNumber && row.ItemNumber == line.InboundItemNumber))
            {
                continue;
            }

            var record = new InboundOriginRecord
            {
                EnterpriseId = sample.FilerEnterpriseId,
                AgreementCode = agreement,
                ProofNumber = line.InboundProofNumber!,
                ItemNumber = line.InboundItemNumber ?? 0,
                HsCode = line.InboundHsCode ?? "",
                OriginCode = line.InboundOriginCode ?? "",
                Quantity = line.InboundQuantity ?? 0,
                QuantityUnitEn = line.InboundQuantityUnit,
                OriginCriterion = line.OriginCriterion,
                AnsweredAt = Some.Now,
            };
            foreach (var property in typeof(OriginalProof).GetProperties())
            {
                property.SetValue(record.Proof, property.GetValue(sample.OriginalProof));
            }

            db.InboundOriginRecords.Add(record);
            await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }
    }

    private static async Task<byte[]> ExportAsync(ServiceProvider services, Certificate certificate)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(certificate.FilerEnterpriseId);
        return (await scope.ServiceProvider.GetRequiredService<ExportCertificate>().ExecuteAsync(certificate.Id, CancellationToken.None))!.Value.Xml;
    }

    private static async Task<DockingOutcome> ImportAsync(ServiceProvider services, byte[] xml, Guid enterpriseId)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(enterpriseId);
        var actor = new Actor { Name = "ERP", EnterpriseId = enterpriseId, Role = UserRole.CardlessOperator };
        return await scope.ServiceProvider.GetRequiredService<ImportErpMessage>().ExecuteAsync(xml, dryRun: false, actor, CancellationToken.None);
    }

    private static ServiceProvider Services(TestDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddCooPortalData(database.Options);
        services.AddSingleton<TimeProvider>(new ManualClock(Some.Now));
        services.AddSingleton<WorkSignal>();
        services.AddScoped<WorkQueue>();
        services.AddSingleton<OutboxSignal>();
        services.AddScoped<CustomsOutbox>();
        services.AddScoped<CompareWithOriginal>();
        services.AddScoped<CheckDeclaration>();
        services.AddScoped<DeclareCertificate>();
        services.AddScoped<FindEnterpriseStanding>();
        services.AddSingleton(new DemoOptions { Seed = true });
        services.AddSingleton<DemoSeed>();
        services.AddSingleton(new CooPortal.Operations.Documents.DocumentStore(new CooPortal.Operations.Documents.DocumentOptions { Folder = Directory.CreateTempSubdirectory("coo-roundtrip-").FullName }));
        services.AddDocking();
        return services.BuildServiceProvider();
    }
}
