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
        return Footer(page.Count, page.Rows.Count, page.Previous, page.Next);
    }

    public PagerView Footer(int total, int shown, ListCursor? previous, ListCursor? next) => new()
    {
        Total = total,
        Shown = shown,
        Size = Place.Size,
        PreviousHref = previous is null ? null : Link(("before", previous.ToString()), ("after", null)),
        NextHref = next is null ? null : Link(("after", next.ToString()), ("before", null)),
        SizeHref = size => Link(("size", size.ToString(CultureInfo.InvariantCulture)), ("after", null), ("before", null)),
    };

    private string Link(params (string Key, string? Value)[] changes)
    {
        var values = query.Where(pair => changes.All(change => change.Key != pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()))
            .Concat(changes.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Key, change.Value)));
        return QueryHelpers.AddQueryString(address, values);
    }
}
