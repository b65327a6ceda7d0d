using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Data;

public sealed class TenantTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Query_AsOneEnterprise_SeesNothingOfAnother(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (mine, other) = await TwoEnterprisesAsync(database);

        await using var db = database.OpenAs(mine.Id);

        (await db.Certificates.Select(certificate => certificate.FilerEnterpriseId).ToListAsync()).ShouldBe([mine.Id]);
        (await db.Certificates.InEveryEnterprise().CountAsync()).ShouldBe(2);
        (await db.Certificates.FirstOrDefaultAsync(certificate => certificate.FilerEnterpriseId == other.Id)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Query_AsExporterOfAnAgentsCertificate_SeesIt(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (agent, exporter) = await TwoEnterprisesAsync(database);
        await using (var system = database.Open())
        {
            var filed = await system.Certificates.InEveryEnterprise().SingleAsync(certificate => certificate.FilerEnterpriseId == agent.Id);
            filed.ExporterEnterpriseId = exporter.Id;
            await system.SaveAuditedAsync(Some.Administrator(agent.Id), "test", CancellationToken.None);
        }

        await using var db = database.OpenAs(exporter.Id);

        (await db.Certificates.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Write_OfAnotherEnterprisesRow_IsStopped()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (mine, other) = await TwoEnterprisesAsync(database);
        await using var db = database.OpenAs(mine.Id);
        db.EnterpriseProfiles.Add(new EnterpriseProfile { EnterpriseId = other.Id, Revision = 1 });

        await Should.ThrowAsync<ForeignEnterpriseException>(() => db.SaveAuditedAsync(Some.Administrator(mine.Id), "test", CancellationToken.None));
    }

    [Fact]
    public async Task Write_OfAnAuditedRecordWithoutAudit_IsStopped()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        db.Enterprises.Add(Some.Enterprise());

        await Should.ThrowAsync<UnauditedWriteException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Write_OnAnOutdatedVersion_IsRefused(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (mine, _) = await TwoEnterprisesAsync(database);
        await using var first = database.OpenAs(mine.Id);
        await using var second = database.OpenAs(mine.Id);
        var one = await first.Certificates.SingleAsync();
        var two = await second.Certificates.SingleAsync();

        one.Header.Remark = "FIRST";
        await first.SaveAuditedAsync(Some.Administrator(mine.Id), "test", CancellationToken.None);
        two.Header.Remark = "SECOND";

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveAuditedAsync(Some.Administrator(mine.Id), "test", CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task IdNumbers_AreEncryptedInTheDatabaseAndMaskedInTheAudit(DatabaseProvider provider)
    {
        const string idNumber = "330203199001010014";
        await using var database = await TestDatabase.CreateAsync(provider);
        var (mine, _) = await TwoEnterprisesAsync(database);
        await using (var db = database.OpenAs(mine.Id))
        {
            var certificate = await db.Certificates.SingleAsync();
            certificate.Header.DeclarantIdNumber = idNumber;
            await db.SaveAuditedAsync(Some.Administrator(mine.Id), "test", CancellationToken.None);
        }

        await using var reading = database.OpenAs(mine.Id);
        var stored = await reading.Database.SqlQuery<string>($"""SELECT "Header_DeclarantIdNumber" AS "Value" FROM "Certificates" WHERE "FilerEnterpriseId" = {mine.Id}""").SingleAsync();
        stored.ShouldNotContain("19900101");
        (await reading.Certificates.SingleAsync()).Header.DeclarantIdNumber.ShouldBe(idNumber);
        var audit = await reading.AuditEntries.OrderByDescending(entry => entry.Id).FirstAsync();
        audit.Changes.ShouldContain("Header.DeclarantIdNumber");
        audit.Changes.ShouldNotContain(idNumber);
    }

    private static async Task<(Enterprise Mine, Enterprise Other)> TwoEnterprisesAsync(TestDatabase database)
    {
        var mine = Some.Enterprise();
        var other = Some.Enterprise("91330200MA2AGXYQ94", "宁波另一家进出口有限公司");
        await using var db = database.Open();
        db.Enterprises.AddRange(mine, other);
        foreach (var enterprise in new[] { mine, other })
        {
            var id = Guid.CreateVersion7();
            db.Certificates.Add(new Certificate
            {
                Id = id,
                FilerEnterpriseId = enterprise.Id,
                ExporterOrganisationCode = enterprise.OrganisationCode,
                TypeCode = "ZZ",
                Number = $"ZZ26{enterprise.OrganisationCode}0001",
                DeclaredNumber = id.ToString(),
                CreatedByName = "王管理",
                CreatedAt = Some.Now,
                UpdatedAt = Some.Now,
            });
        }

        await db.SaveAuditedAsync(Some.Administrator(mine.Id), "seed", CancellationToken.None);
        return (mine, other);
    }
}
