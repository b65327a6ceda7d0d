using System.Text;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Certificates;

public sealed class DeclareTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    public static IEnumerable<object[]> Types() => Typed.Types();

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Declare_OfACompleteCertificate_TellsCustomsInTheSameTransaction(string type)
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var certificate = await desk.CompleteAsync(type);

        var result = (await desk.DeclareAsync(certificate.Id, certificate.Version))!;

        result.AlreadyDeclared.ShouldBeFalse();
        var declared = await desk.ReadAsync(certificate.Id);
        declared.Status.ShouldBe(CertificateStatus.Declared);
        declared.DeclarationRound.ShouldBe(1);
        declared.DeclaredNumber.ShouldBe(declared.Number);
        declared.ExporterEnterpriseId.ShouldBe(desk.Enterprise.Id);
        var message = await desk.WithAsync(db => db.OutboxMessages.SingleAsync());
        message.Round.ShouldBe(1);
        Encoding.UTF8.GetString(message.Body).ShouldContain(declared.Number);
        var change = await desk.WithAsync(db => db.StatusChanges.SingleAsync());
        (change.From, change.To, change.ActorName).ShouldBe((CertificateStatus.Draft, CertificateStatus.Declared, desk.Actor.Name));
        (await desk.AuditedAsync(certificate.Id)).ShouldContain("DeclareCertificate");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Declare_ClickedFourTimes_SendsOnce(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = await Desk.OpenAsync(database);
        var certificate = await desk.CompleteAsync(Typed.General);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.DeclareAsync(certificate.Id, certificate.Version))));

        results.Count(result => !result!.AlreadyDeclared).ShouldBe(1);
        (await desk.WithAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(1);
        (await desk.ReadAsync(certificate.Id)).DeclarationRound.ShouldBe(1);
    }

    [Fact]
    public async Task Declare_WithEmptyFields_NamesAllOfThemAndSendsNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.General, ("Consignee", ""), ("InvoiceNumber", ""));

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => desk.DeclareAsync(draft.Id));

        refused.Rules.ShouldContain(rule => rule.Path == "Header.Consignee");
        refused.Rules.ShouldContain(rule => rule.Path == "Header.InvoiceNumber");
        (await desk.ReadAsync(draft.Id)).Status.ShouldBe(CertificateStatus.Draft);
        (await desk.WithAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Declare_BeforeTheEnterpriseIsSynchronised_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var certificate = await desk.CompleteAsync(Typed.General);
        await desk.WithAsync(db => db.EnterpriseProfiles.ExecuteUpdateAsync(set => set.SetProperty(row => row.SyncStatus, SyncStatus.SyncFailed)));

        (await Should.ThrowAsync<BrokenRulesException>(() => desk.DeclareAsync(certificate.Id))).Message.ShouldContain("同步");
    }

    [Fact]
    public async Task Declare_OfAVersionThatWasChanged_IsAConflict()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var certificate = await desk.CompleteAsync(Typed.General);
        await desk.GoodsAsync(Typed.General, certificate.Id);

        await Should.ThrowAsync<EditConflictException>(() => desk.DeclareAsync(certificate.Id, certificate.Version));
    }

    [Fact]
    public async Task Declare_OfANumberThatSomeoneDeclared_IsRefusedAndProposesTheNextFree()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var other = await Desk.OpenAsync(database, Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        var certificate = await desk.CompleteAsync(Typed.General);
        var foreign = await other.DraftAsync(Typed.General);
        await using (var db = database.Open())
        {
            await db.Certificates.InEveryEnterprise().Where(row => row.Id == foreign.Id).ExecuteUpdateAsync(row => row.SetProperty(c => c.DeclaredNumber, certificate.Number));
        }

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => desk.DeclareAsync(certificate.Id));

        refused.Rules.ShouldContain(rule => rule.Path == "Number" && rule.Message.Contains("0002", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Declare_OfAnotherEnterprisesCertificate_FindsNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var other = await Desk.OpenAsync(database, Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        var certificate = await desk.CompleteAsync(Typed.General);

        (await other.DeclareAsync(certificate.Id)).ShouldBeNull();
    }
}
