using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Certificates;

public sealed class CopyAndDeleteTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Copy_HasTheSameContentAndANewNumber(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = await Desk.OpenAsync(database);
        var source = await desk.CompleteAsync(Typed.Rcep);
        await desk.DeclareAsync(source.Id);

        var copy = await desk.ReadAsync((await CopyAsync(desk, source.Id, Guid.CreateVersion7()))!.Id);

        copy.Status.ShouldBe(CertificateStatus.Draft);
        copy.Number.ShouldBe("RC261026902330002");
        copy.Header.ShouldBeEquivalentTo(source.Header);
        copy.Goods.Single().Description.ShouldBe(source.Goods.Single().Description);
        copy.Goods.Single().Id.ShouldNotBe(source.Goods.Single().Id);
        copy.Invoices.Single().Number.ShouldBe(source.Invoices.Single().Number);
        copy.DeclarationRound.ShouldBe(0);
    }

    [Fact]
    public async Task Copy_ConfirmedTwice_MakesOne()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var source = await desk.DraftAsync(Typed.General);
        var id = Guid.CreateVersion7();

        await CopyAsync(desk, source.Id, id);
        await CopyAsync(desk, source.Id, id);

        (await desk.WithAsync(db => db.Certificates.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Delete_OfADraft_IsForGoodAndItsNumberIsNotGivenAgain()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.CompleteAsync(Typed.General);

        (await DeleteAsync(desk, draft.Id)).ShouldBe(draft.Number);

        (await desk.WithAsync(db => db.Certificates.CountAsync())).ShouldBe(0);
        (await desk.WithAsync(db => db.GoodsItems.CountAsync())).ShouldBe(0);
        (await desk.AuditedAsync(draft.Id)).ShouldContain("DeleteCertificate");
        (await desk.DraftAsync(Typed.General)).Number.ShouldEndWith("0002");
        (await DeleteAsync(desk, draft.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Delete_OfADeclaredCertificate_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var certificate = await desk.CompleteAsync(Typed.General);
        await desk.DeclareAsync(certificate.Id);

        (await Should.ThrowAsync<BrokenRulesException>(() => DeleteAsync(desk, certificate.Id))).Message.ShouldContain("不能删除");
        (await desk.ReadAsync(certificate.Id)).ShouldNotBeNull();
    }

    private static Task<Certificate?> CopyAsync(Desk desk, Guid id, Guid copyId) =>
        desk.WithAsync(db => new CopyCertificate(db, desk.Clock).ExecuteAsync(id, copyId, desk.Actor, CancellationToken.None));

    private static Task<string?> DeleteAsync(Desk desk, Guid id) =>
        desk.WithAsync(db => new DeleteCertificate(db, desk.Store).ExecuteAsync(id, desk.Actor, CancellationToken.None));
}
