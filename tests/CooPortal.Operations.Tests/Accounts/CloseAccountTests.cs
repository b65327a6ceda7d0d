using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Accounts.OwnAccount;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Accounts;

public sealed class CloseAccountTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task AllAdministrators_InTheSameMoment_LeaveOneBehind(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var users = Enumerable.Range(0, 4).Select(number => TestPortal.SomeUser($"admin{number}", null, UserRole.PlatformAdministrator)).ToList();
        await using (var db = database.Open())
        {
            db.AddRange(users);
            await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        var outcomes = await Task.WhenAll(users.Select(user => Task.Run(() => CloseAsync(database, user))));

        outcomes.Count(isClosed => isClosed).ShouldBe(3);
        await using var after = database.Open();
        (await after.Users.CountAsync(user => !user.IsDisabled)).ShouldBe(1);
    }

    private static async Task<bool> CloseAsync(TestDatabase database, User user)
    {
        await using var db = database.Open();
        try
        {
            await new CloseAccount(db, TimeProvider.System).ExecuteAsync(new Actor { UserId = user.Id, Name = user.FullName, Role = user.Role, Method = SessionMethod.Password }, CancellationToken.None);
            return true;
        }
        catch (BrokenRulesException)
        {
            return false;
        }
    }
}
