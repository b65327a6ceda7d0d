using CooPortal.Domain.Certificates;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.PreReview;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.WebUtilities;

namespace CooPortal.Web.Features.PreReview.Products;

/// <summary>产品预审信息列表.</summary>
public sealed record ProductsPage
{
    public const string Address = "/pre-review/products";

    public required ProductsQuery Query { get; init; }

    /// <summary>Address of this list with its conditions.</summary>
    public required string Here { get; init; }

    public required IReadOnlyList<PreReviewProduct> Rows { get; init; }

    public required int Total { get; init; }

    /// <summary>Customs has a request, so that nothing else is open (row 170).</summary>
    public required bool IsOccupied { get; init; }

    /// <summary>A question to be confirmed, asked on the page for browsers without script.</summary>
    public PreReviewAction? Question { get; init; }

    public IReadOnlyList<PreReviewProduct> Chosen { get; init; } = [];

    /// <summary>查看回执 of the ticked row.</summary>
    public IReadOnlyList<Receipt>? Receipts { get; init; }

    public bool HasConditions => Query with { Page = 1 } != new ProductsQuery();

    /// <summary>The manual's prompts.</summary>
    public string QuestionText => Question switch
    {
        PreReviewAction.Deregister => "是否确认提交注销申请？注销后可进行恢复。",
        PreReviewAction.Restore => "是否确认提交恢复申请",
        _ when Chosen.Any(product => product.State.Audit() == PreReviewAudit.Approved) => "您删除的产品中包含已审核产品，需要提交审批端进行审核，删除后不可恢复，是否确认删除？",
        _ => "确定删除当前选中的数据？",
    };

    public PagerView Pager => new()
    {
        Total = Total,
        Shown = Rows.Count,
        Size = FindPreReviews.PageSize,
        PreviousHref = Query.Page > 1 ? PageHref(Query.Page - 1) : null,
        NextHref = Query.Page * FindPreReviews.PageSize < Total ? PageHref(Query.Page + 1) : null,
    };

    private string PageHref(int page)
    {
        var (path, query) = (Here.Split('?')[0], QueryHelpers.ParseQuery(new Uri(new Uri("http://localhost"), Here).Query));
        query["page"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(path, query);
    }
}
