using System.Globalization;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.BlankForms;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.WebUtilities;

namespace CooPortal.Web.Features.BlankForms.Query;

/// <summary>空白证单查询, and 【空白证单回执】 of one form over it.</summary>
public sealed record FormsPage
{
    public const string Address = "/blank-forms/query";

    public required FormsQuery Query { get; init; }

    /// <summary>Conditions and page of the list, for coming back to it.</summary>
    public required string QueryString { get; init; }

    public required IReadOnlyList<BlankForm> Rows { get; init; }

    public required int Total { get; init; }

    /// <summary>The company files for others, too, so that it chooses whose certificates it sees.</summary>
    public required bool ChoosesHolder { get; init; }

    /// <summary>The form whose receipts are shown; null for none.</summary>
    public BlankForm? Shown { get; init; }

    public IReadOnlyList<Receipt> Receipts { get; init; } = [];

    public bool HasConditions => Query with { Page = 1, Holder = null } != new FormsQuery();

    public PagerView Pager => new()
    {
        Total = Total,
        Shown = Rows.Count,
        Size = FindBlankForms.PageSize,
        PreviousHref = Query.Page > 1 ? PageHref(Query.Page - 1) : null,
        NextHref = Query.Page * FindBlankForms.PageSize < Total ? PageHref(Query.Page + 1) : null,
    };

    private string PageHref(int page)
    {
        var query = QueryHelpers.ParseQuery(QueryString);
        query["page"] = page.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(Address, query);
    }
}
