using System.Text.Json;
using CooPortal.Operations.Audit;

namespace CooPortal.Web.Shared.Audit;

/// <summary>One line of the audit trail, as people read it.</summary>
public sealed record AuditLine(AuditEntry Entry, IReadOnlyList<AuditChange> Changes)
{
    private const int MostChanges = 60;

    public string Action => AuditWords.Action(Entry.Action);

    public string Subject => AuditWords.Subject(Entry.SubjectType);

    public static IReadOnlyList<AuditLine> Page(IReadOnlyList<AuditEntry> entries) => [.. entries.Take(FindAuditTrail.PageSize).Select(entry => new AuditLine(entry, Read(entry.Changes)))];

    /// <summary>Address of the page after this one; null when there is none.</summary>
    public static string? Next(IReadOnlyList<AuditEntry> entries, string address) => entries.Count > FindAuditTrail.PageSize
        ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}before={entries[FindAuditTrail.PageSize - 1].Id:D}"
        : null;

    private static List<AuditChange> Read(string json)
    {
        if (json.Length == 0)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray()
            .SelectMany(record => record.GetProperty("values").EnumerateObject().Select(value => (record, value)))
            .Where(item => item.value.Name is not ("Id" or "Version" or "SearchText"))
            .Take(MostChanges)
            .Select(item => Change(AuditWords.Subject(item.record.GetProperty("type").GetString() ?? ""), item.value))
            .Where(change => change.Before.Length + change.After.Length > 0)];
    }

    private static AuditChange Change(string record, JsonProperty value)
    {
        var texts = value.Value.EnumerateArray().Select(text => text.ValueKind == JsonValueKind.Null ? "" : text.ToString()).ToList();
        return new AuditChange(record, value.Name, texts.Count > 1 ? texts[0] : "", texts.Count > 0 ? texts[^1] : "");
    }
}
