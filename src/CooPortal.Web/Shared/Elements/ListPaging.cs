using System.Globalization;
using CooPortal.Operations.Data;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CooPortal.Web.Shared.Elements;

/// <summary>Page size and place of a list as they stand in the URL, and the links of its footer.</summary>
public sealed class ListPaging
{
    private readonly string address;
    private readonly Dictionary<string, StringValues> query;

    public ListPaging(string address, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        this.address = address;
        query = QueryHelpers.ParseQuery(request.QueryString.Value);
        Place = new ListPlace(
            int.TryParse(query.GetValueOrDefault("size"), out var wanted) && PagerView.Sizes.Contains(wanted) ? wanted : PagerView.Sizes[0],
            ListCursor.Parse(query.GetValueOrDefault("after")),
            ListCursor.Parse(query.GetValueOrDefault("before")));
    }

    public ListPlace Place { get; }

    public PagerView Footer<T>(KeysetPage<T> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new PagerView
        {
            Total = page.Count,
            Shown = page.Rows.Count,
            Size = Place.Size,
            PreviousHref = page.Previous is null ? null : Link(("before", page.Previous.ToString()), ("after", null)),
            NextHref = page.Next is null ? null : Link(("after", page.Next.ToString()), ("before", null)),
            SizeHref = size => Link(("size", size.ToString(CultureInfo.InvariantCulture)), ("after", null), ("before", null)),
        };
    }

    private string Link(params (string Key, string? Value)[] changes)
    {
        var values = query.Where(pair => changes.All(change => change.Key != pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()))
            .Concat(changes.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Key, change.Value)));
        return QueryHelpers.AddQueryString(address, values);
    }
}
