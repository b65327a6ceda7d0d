using CooPortal.Domain.Certificates;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Verification;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.WebUtilities;

namespace CooPortal.Web.Features.Verification.Records;

/// <summary>核查互动: the list.</summary>
public sealed record RecordsPage
{
    public const string Address = "/verification/records";

    public required RecordsQuery Query { get; init; }

    /// <summary>Address of this list with its conditions.</summary>
    public required string Here { get; init; }

    public required IReadOnlyList<VerificationRecord> Rows { get; init; }

    public required int Total { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>查看回执 of the ticked row.</summary>
    public (VerificationRecord Of, IReadOnlyList<Receipt> Receipts)? Receipts { get; init; }

    public bool HasConditions => Query with { Page = 1 } != new RecordsQuery();

    public PagerView Pager => new()
    {
        Total = Total,
        Shown = Rows.Count,
        Size = FindVerifications.PageSize,
        PreviousHref = Query.Page > 1 ? PageHref(Query.Page - 1) : null,
        NextHref = Query.Page * FindVerifications.PageSize < Total ? PageHref(Query.Page + 1) : null,
    };

    private string PageHref(int page)
    {
        var (path, query) = (Here.Split('?')[0], QueryHelpers.ParseQuery(new Uri(new Uri("http://localhost"), Here).Query));
        query["page"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(path, query);
    }
}
