using CooPortal.Forms.Composition;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Composition;

public sealed class PaginationTests
{
    private static readonly GoodsPaginator Paginator = new(lineHeight: 3, rowGap: 1, firstHeight: 50, nextHeight: 120);

    [Fact]
    public void Goods_ThatFit_StandOnOneSheet()
    {
        var pages = Paginator.Paginate(Rows(12), []);

        pages.Single().Rows.Count.ShouldBe(12);
        pages.Single().Continues.ShouldBeFalse();
    }

    [Fact]
    public void Goods_FortyLines_ShowTwelveOnTheFirstSheetAndTwentyEightOnTheNext()
    {
        var pages = Paginator.Paginate(Rows(40), []);

        pages.Select(page => page.Rows.Count).ShouldBe([12, 28]);
        pages.Select(page => page.Continues).ShouldBe([true, false]);
    }

    [Fact]
    public void Sheet_ThatIsFollowed_KeepsTheLastLineFree()
    {
        var pages = new GoodsPaginator(3, 0, 30, 30).Paginate(Rows(11), []);

        pages.Select(page => page.Rows.Count).ShouldBe([9, 2]);
    }

    [Fact]
    public void Row_ThatDoesNotFit_WaitsWholeForTheNextSheet()
    {
        var pages = Paginator.Paginate([.. Rows(10), Row(6)], []);

        pages[0].Rows.Count.ShouldBe(10);
        pages[1].Rows.Single().LineCount.ShouldBe(6);
    }

    [Fact]
    public void Row_HigherThanASheet_IsSplitWithNoLineLost()
    {
        var row = Row(130);

        var pages = Paginator.Paginate([row], []);

        pages.Count.ShouldBeGreaterThan(2);
        pages.SelectMany(page => page.Rows).SelectMany(part => part.Cells[0]).ShouldBe(row.Cells[0]);
    }

    [Fact]
    public void Marks_LongerThanTheGoods_GoOnOverSheets()
    {
        var marks = Enumerable.Range(1, 70).Select(number => $"MARK {number}").ToList();

        var pages = Paginator.Paginate(Rows(2), marks);

        pages.Count.ShouldBe(3);
        pages.SelectMany(page => page.Running).ShouldBe(marks);
    }

    [Fact]
    public void Row_ForTheContinuation_NeverStandsOnTheFirstSheet()
    {
        var pages = Paginator.Paginate([.. Rows(1), Row(2) with { OnContinuation = true }], []);

        pages.Select(page => page.Rows.Count).ShouldBe([1, 1]);
    }

    [Fact]
    public void Goods_WithoutAContinuationSheet_AreRefused() =>
        Should.Throw<InvalidOperationException>(() => new GoodsPaginator(3, 1, 50, 0).Paginate(Rows(40), []));

    private static List<GoodsRow> Rows(int count) => [.. Enumerable.Range(1, count).Select(_ => Row(1))];

    private static GoodsRow Row(int lines) => new([[.. Enumerable.Range(1, lines).Select(number => $"LINE {number}")]]);
}
