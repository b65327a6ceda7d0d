using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Data.Encryption;
using CooPortal.Operations.Drafts;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Data;

/// <summary>Changing Database:DataKey while the portal goes on.</summary>
public sealed class DataKeyTests
{
    private const string IdNumber = "330203199001010014";
    private const int Drafts = 450;

    private static readonly byte[] NewKey = SHA256.HashData("the next key"u8);

    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ChangedKey_StillReadsWhatTheFormerWrote_AndRenewsAllOfIt(DatabaseProvider provider)
    {
        await using var database = await FilledAsync(provider);
        var former = Convert.FromBase64String(database.Options.DataKey);

        database.Protector = new FieldProtector(NewKey, former);
        await ShouldReadAllAsync(database);
        await using (var db = database.Open())
        {
            var certificate = await db.Certificates.SingleAsync();
            var before = certificate.Version;
            (await RenewAsync(database, db, TimeSpan.FromMinutes(1))).ShouldBe((Drafts + 4, true));
            (await RenewAsync(database, db, TimeSpan.FromMinutes(1))).ShouldBe((0, true));
            await db.Entry(certificate).ReloadAsync();
            certificate.Version.ShouldBe(before, "nobody who edits it now is to be told that it changed");
        }

        database.Protector = new FieldProtector(NewKey);
        await ShouldReadAllAsync(database);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Renewal_WithoutTime_LeavesTheRestForTheNextRun(DatabaseProvider provider)
    {
        await using var database = await FilledAsync(provider);
        database.Protector = new FieldProtector(NewKey, Convert.FromBase64String(database.Options.DataKey));
        await using var db = database.Open();

        (await RenewAsync(database, db, TimeSpan.Zero)).ShouldBe((0, false));
        (await RenewAsync(database, db, TimeSpan.FromMinutes(1))).ShouldBe((Drafts + 4, true));
    }

    [Fact]
    public async Task ChangedKey_WithoutTheFormer_SaysWhichColumnAndWhichSettings()
    {
        await using var database = await FilledAsync(DatabaseProvider.Sqlite);
        database.Protector = new FieldProtector(NewKey);
        await using var db = database.Open();

        var problem = await Should.ThrowAsync<Exception>(() => db.Users.SingleAsync());

        problem.GetBaseException().ShouldBeOfType<CryptographicException>().Message.ShouldMatch("user/.*Database:FormerDataKeys");
    }

    [Fact]
    public async Task Value_PutIntoAnotherColumn_DoesNotOpen()
    {
        await using var database = await FilledAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"""UPDATE "Users" SET "PasswordHash" = "IdNumber" """);

        var problem = await Should.ThrowAsync<Exception>(() => db.Users.SingleAsync());

        problem.GetBaseException().ShouldBeAssignableTo<CryptographicException>();
    }

    [Fact]
    public async Task PasswordHashes_CannotBeTriedWithoutTheKey()
    {
        await using var database = await FilledAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();

        var stored = await db.Database.SqlQuery<string>($"""SELECT "PasswordHash" AS "Value" FROM "Users" """).SingleAsync();

        stored.ShouldNotContain("pbkdf2");
        (await db.Users.SingleAsync()).PasswordHash.ShouldStartWith("pbkdf2");
    }

    [Fact]
    public async Task ProtectedColumns_HaveNamesOfTheirOwn_AndKeysThatRenewalGoesBy()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var columns = db.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetFlattenedProperties().Select(property => (entity, Name: property.FindAnnotation(ProtectedColumns.Annotation)?.Value as string)))
            .Where(column => column.Name is not null)
            .ToArray();

        columns.Length.ShouldBeGreaterThan(20);
        columns.Select(column => column.Name).ShouldBeUnique();
        columns.ShouldAllBe(column => column.entity.FindPrimaryKey()!.Properties.Single().ClrType == typeof(Guid));
    }

    private static Task<(int Renewed, bool IsComplete)> RenewAsync(TestDatabase database, CooPortalDbContext db, TimeSpan atMost) =>
        new RenewProtectedColumns(db, database.Protector, TimeProvider.System).ExecuteAsync(atMost, CancellationToken.None);

    /// <summary>Text, text of any length and bytes, more rows than renewal takes at a time.</summary>
    private static async Task<TestDatabase> FilledAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var enterprise = Some.Enterprise();
        db.Enterprises.Add(enterprise);
        db.Users.Add(new User
        {
            EnterpriseId = enterprise.Id,
            UserName = "wang",
            NormalisedUserName = "WANG",
            FullName = "王管理",
            PasswordHash = "pbkdf2-sha512$1$c2FsdA==$aGFzaA==",
            IdNumber = IdNumber,
            CreatedAt = Some.Now,
        });
        var id = Guid.CreateVersion7();
        var certificate = new Certificate
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
        };
        certificate.Header.DeclarantIdNumber = IdNumber;
        db.Certificates.Add(certificate);
        db.OutboxMessages.Add(new OutboxMessage { SubjectKey = "s", Sequence = 1, Kind = "K", Body = [1, 2, 3], BodySha256 = new string('0', 64), CreatedAt = Some.Now, DueAt = Some.Now });
        db.FormDrafts.AddRange(Enumerable.Range(0, Drafts).Select(number => new FormDraft { UserId = id, FormKey = $"/form/{number}", Content = $"内容{number}", SavedAt = Some.Now }));
        await db.SaveAuditedAsync(Some.Administrator(enterprise.Id), "seed", CancellationToken.None);
        return database;
    }

    private static async Task ShouldReadAllAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var user = await db.Users.SingleAsync();
        (user.IdNumber, user.PasswordHash).ShouldBe((IdNumber, "pbkdf2-sha512$1$c2FsdA==$aGFzaA=="));
        (await db.Certificates.SingleAsync()).Header.DeclarantIdNumber.ShouldBe(IdNumber);
        (await db.OutboxMessages.SingleAsync()).Body.ShouldBe([1, 2, 3]);
        (await db.FormDrafts.ToListAsync()).Select(draft => draft.Content).ShouldBe(Enumerable.Range(0, Drafts).Select(number => $"内容{number}"), ignoreOrder: true);
    }
}
