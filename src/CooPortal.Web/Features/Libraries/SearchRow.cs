namespace CooPortal.Web.Features.Libraries;

/// <summary>The line over the list of a library: search, count, undo.</summary>
/// <param name="Deleted">Name of the entry that 撤销 brings back; null for none.</param>
public sealed record SearchRow(string Path, string? Sought, string Hint, int Count, bool HasMore, string? Deleted)
{
    public string CountText => HasMore ? $"前 {Count} 条，请输入关键字缩小范围" : $"共 {Count} 条";
}
