using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Docking.Rest;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Docking;

public sealed class ClearDockingRecordsTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Requests_AreForgottenAfterTheirTime_AndNotBefore(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = (await DockingDesk.OpenAsync(database)).Desk;
        var now = desk.Clock.GetUtcNow().UtcDateTime;
        var (key, _) = (await desk.WithAsync(db => new CreateDockingKey(db, desk.Clock).ForRestAsync(Guid.CreateVersion7(), "测试", 30, RestScopes.Read, Some.Administrator(desk.Enterprise.Id), CancellationToken.None)))!.Value;
        await desk.WithAsync(db =>
        {
            foreach (var age in new[] { TimeSpan.FromHours(23), TimeSpan.FromHours(25), TimeSpan.FromDays(29), TimeSpan.FromDays(31) })
            {
                db.ErpRequests.Add(new ErpRequest { EnterpriseId = desk.Enterprise.Id, MessageId = $"{age}", BodySha256 = new string('0', 64), KeyId = "erp-1", ReceivedAt = now - age });
                db.RestRequests.Add(new RestRequest { EnterpriseId = desk.Enterprise.Id, DockingKeyId = key.Id, IdempotencyKey = $"{age}", RequestHash = new string('0', 64), StartedAt = now - age });
            }

            return db.SaveChangesAsync();
        });
        await using var db = database.Open();

        (await new ClearDockingRecords(db, desk.Clock).ExecuteAsync(CancellationToken.None)).ShouldBe(4);

        (await desk.WithAsync(own => own.ErpRequests.CountAsync())).ShouldBe(3);
        (await desk.WithAsync(own => own.RestRequests.SingleAsync())).StartedAt.ShouldBe(now.AddHours(-23));
    }
}
