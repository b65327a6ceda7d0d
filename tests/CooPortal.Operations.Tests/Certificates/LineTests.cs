using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Certificates;

public sealed class LineTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Fact]
    public async Task Goods_BeforeBasicInformationIsSaved_AreRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);

        (await Should.ThrowAsync<BrokenRulesException>(() => desk.GoodsAsync(Typed.General, Guid.CreateVersion7()))).Message.ShouldContain("先填写基本信息并暂存");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Goods_AddedCopiedMovedDeletedAndRestored_KeepNumbersWithoutGaps(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.General);
        var first = (await desk.GoodsAsync(Typed.General, draft.Id, null, 0, ("NameEn", "A")))!;
        await desk.GoodsAsync(Typed.General, draft.Id, null, 0, ("NameEn", "B"));

        await desk.WithAsync(db => new CopyGoods(db, desk.Clock).ExecuteAsync(draft.Id, first.Id, Guid.CreateVersion7(), desk.Actor, CancellationToken.None));
        (await NamesAsync(desk, draft.Id)).ShouldBe(["1 A", "2 A", "3 B"]);

        await desk.WithAsync(db => new MoveGoods(db, desk.Clock).ExecuteAsync(draft.Id, first.Id, 1, desk.Actor, CancellationToken.None));
        var third = (await desk.ReadAsync(draft.Id)).Goods[2];
        await desk.WithAsync(db => new MoveGoods(db, desk.Clock).ExecuteAsync(draft.Id, third.Id, -1, desk.Actor, CancellationToken.None));
        (await NamesAsync(desk, draft.Id)).ShouldBe(["1 A", "2 B", "3 A"]);

        (await desk.WithAsync(db => new DeleteGoods(db, desk.Clock).ExecuteAsync(new LinesInput(draft.Id, [third.Id]), desk.Actor, CancellationToken.None))).ShouldBe(1);
        (await NamesAsync(desk, draft.Id)).ShouldBe(["1 A", "2 A"]);

        (await desk.WithAsync(db => new RestoreGoods(db, desk.Clock).ExecuteAsync(draft.Id, desk.Actor, CancellationToken.None))).ShouldBe(1);
        (await NamesAsync(desk, draft.Id)).ShouldBe(["1 A", "2 B", "3 A"]);
    }

    /// <summary>So that one of 10,000 lines is saved as fast as one of ten.</summary>
    [Fact]
    public async Task OneLine_AndTheHeader_AreSavedWithoutReadingTheOthers()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.General);
        for (var number = 1; number <= 3; number++)
        {
            await desk.GoodsAsync(Typed.General, draft.Id);
        }

        var before = await desk.ReadAsync(draft.Id);
        var input = new GoodsInput { CertificateId = draft.Id, LineId = before.Goods[1].Id, Version = before.Version, Values = new TypedValues(new Dictionary<string, string> { ["NameEn"] = "CHANGED" }) };
        var read = await desk.WithAsync(async db =>
        {
            await new SaveGoods(db, desk.Clock).ExecuteAsync(input, desk.Actor, CancellationToken.None);
            return db.ChangeTracker.Entries<GoodsItem>().Select(entry => entry.Entity.LineNumber).ToList();
        });
        read.ShouldBe([2]);
        (await desk.ReadAsync(draft.Id)).Goods.Select(line => line.NameEn == "CHANGED").ShouldBe([false, true, false]);

        var header = new SaveDraftInput { Id = draft.Id, TypeCode = Typed.General, Version = before.Version + 1, Header = new TypedValues(new Dictionary<string, string> { ["Consignee"] = "SOMEBODY" }) };
        (await desk.WithAsync(async db =>
        {
            await new SaveDraft(db, desk.Clock).ExecuteAsync(header, desk.Actor, CancellationToken.None);
            return db.ChangeTracker.Entries<GoodsItem>().Count();
        })).ShouldBe(0);
        (await desk.ReadAsync(draft.Id)).Goods.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Undo_AfterTenMinutes_IsOver()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.General);
        var line = (await desk.GoodsAsync(Typed.General, draft.Id))!;
        await desk.WithAsync(db => new DeleteGoods(db, desk.Clock).ExecuteAsync(new LinesInput(draft.Id, [line.Id]), desk.Actor, CancellationToken.None));

        desk.Clock.Advance(TimeSpan.FromMinutes(11));

        (await desk.WithAsync(db => new RestoreGoods(db, desk.Clock).ExecuteAsync(draft.Id, desk.Actor, CancellationToken.None))).ShouldBe(0);
    }

    [Fact]
    public async Task Goods_SentTwice_AddOneLine()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.General);
        var line = Guid.CreateVersion7();

        await desk.GoodsAsync(Typed.General, draft.Id, line, draft.Version);
        await desk.GoodsAsync(Typed.General, draft.Id, line, draft.Version);

        (await desk.ReadAsync(draft.Id)).Goods.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Goods_ChangedByAColleague_ShowBothValues()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.General);
        var line = (await desk.GoodsAsync(Typed.General, draft.Id))!;
        var seen = (await desk.ReadAsync(draft.Id)).Version;
        await desk.GoodsAsync(Typed.General, draft.Id, line.Id, seen, ("Quantity", "10"));

        var conflict = await Should.ThrowAsync<EditConflictException>(() => desk.GoodsAsync(Typed.General, draft.Id, line.Id, seen, ("Quantity", "20")));

        conflict.Fields.ShouldHaveSingleItem().ShouldBe(new FieldConflict("Goods[0].Quantity", "标准货物数/重量", "20", "10"));
    }

    [Fact]
    public async Task Goods_OfAnotherEnterprise_AreNotFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var other = await Desk.OpenAsync(database, Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        var draft = await desk.DraftAsync(Typed.General);
        var line = (await desk.GoodsAsync(Typed.General, draft.Id))!;

        (await other.GoodsAsync(Typed.General, draft.Id)).ShouldBeNull();
        (await other.WithAsync(db => new DeleteGoods(db, other.Clock).ExecuteAsync(new LinesInput(draft.Id, [line.Id]), other.Actor, CancellationToken.None))).ShouldBeNull();
        (await desk.ReadAsync(draft.Id)).Goods.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Goods_OfATypeWithInvoices_WaitForAnInvoice()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.Rcep);

        await Should.ThrowAsync<BrokenRulesException>(() => desk.GoodsAsync(Typed.Rcep, draft.Id));
        await desk.InvoiceAsync(draft.Id);
        (await desk.GoodsAsync(Typed.Rcep, draft.Id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Goods_WithAnInvoiceNumberFromElsewhere_AreRefusedAtTheField()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.Rcep);
        await desk.InvoiceAsync(draft.Id);

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => desk.GoodsAsync(Typed.Rcep, draft.Id, null, 0, ("InvoiceNumber", "OTHER-1")));

        refused.Rules.ShouldContain(rule => rule.Path == "Goods[0].InvoiceNumber");
    }

    [Fact]
    public async Task Invoices_OfDifferentPriceTerms_AreRefusedAtTheField()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.Rcep);
        await desk.InvoiceAsync(draft.Id);

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => desk.InvoiceAsync(draft.Id, null, 0, ("Number", "INV-2"), ("PriceTerm", "CIF")));

        refused.Rules.ShouldContain(rule => rule.Path == "Invoices[1].PriceTerm");
        (await desk.ReadAsync(draft.Id)).Invoices.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Invoice_ThatGoodsUse_CannotBeDeleted_AnotherCan()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.Rcep);
        var used = (await desk.InvoiceAsync(draft.Id))!;
        var free = (await desk.InvoiceAsync(draft.Id, null, 0, ("Number", "INV-2")))!;
        await desk.GoodsAsync(Typed.Rcep, draft.Id);

        Task<int?> Delete(params Guid[] ids) => desk.WithAsync(db => new DeleteInvoices(db, desk.Clock).ExecuteAsync(new LinesInput(draft.Id, ids), desk.Actor, CancellationToken.None));

        (await Should.ThrowAsync<BrokenRulesException>(() => Delete(used.Id, free.Id))).Message.ShouldContain("第1项货物");
        (await desk.ReadAsync(draft.Id)).Invoices.Count.ShouldBe(2);
        (await Delete(free.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Invoice_WithANewNumber_TakesItsGoodsAlong()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await Desk.OpenAsync(database);
        var draft = await desk.DraftAsync(Typed.Rcep);
        var invoice = (await desk.InvoiceAsync(draft.Id))!;
        await desk.GoodsAsync(Typed.Rcep, draft.Id);
        var version = (await desk.ReadAsync(draft.Id)).Version;

        await desk.InvoiceAsync(draft.Id, invoice.Id, version, ("Number", "INV-NEW"));

        (await desk.ReadAsync(draft.Id)).Goods[0].InvoiceNumber.ShouldBe("INV-NEW");
    }

    private static async Task<IEnumerable<string>> NamesAsync(Desk desk, Guid id) => (await desk.ReadAsync(id)).Goods.Select(line => $"{line.LineNumber} {line.NameEn}");
}
