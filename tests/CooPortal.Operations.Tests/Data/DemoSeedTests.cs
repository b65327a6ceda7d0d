using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Data.Seed;
using CooPortal.Operations.Enterprises;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Data;

public sealed class DemoSeedTests
{
    [Fact]
    public async Task Seed_FilesEveryTypeAndPassesEveryRule()
    {
        await using var database = await TestDatabase.CreateAsync();
        var services = new ServiceCollection();
        services.AddCooPortalData(database.Options);
        services.AddSingleton<TimeProvider>(new ManualClock(Some.Now));
        services.AddSingleton<WorkSignal>();
        services.AddScoped<WorkQueue>();
        services.AddSingleton<OutboxSignal>();
        services.AddScoped<CustomsOutbox>();
        services.AddScoped<CompareWithOriginal>();
        services.AddScoped<FindEnterpriseStanding>();
        services.AddSingleton(new DemoOptions { Seed = true });
        services.AddSingleton<DemoSeed>();
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<DemoSeed>().ExecuteAsync(CancellationToken.None);

        await using var db = database.Open();
        var certificates = await db.Certificates.InEveryEnterprise().ToListAsync();
        certificates.Select(certificate => certificate.TypeCode).Distinct().ShouldBe(CertificateCatalogue.All.Select(type => type.Code), ignoreOrder: true);
        certificates.Count(certificate => certificate.Status == CertificateStatus.Declared).ShouldBeGreaterThan(50);
        certificates.ShouldContain(certificate => certificate.Status == CertificateStatus.Draft);
    }
}
