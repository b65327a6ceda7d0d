namespace CooPortal.Web.Shared.Components.WorkTabs;

public sealed record WorkTabsView
{
    public required string Path { get; init; }

    public required string PathAndQuery { get; init; }

    public required IReadOnlyList<Tab> Tabs { get; init; }

    public Tab? Current => Tabs.FirstOrDefault(tab => tab.IsCurrent);

    public sealed record Tab(Guid Id, string Url, string Title, bool IsCurrent, bool IsUnsaved);
}
