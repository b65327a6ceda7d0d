namespace CooPortal.Web.Features.Certificates.Query;

/// <summary>The selected rows before an action that cannot be undone.</summary>
public sealed record BatchQuestion(IReadOnlyList<QueryRow> Rows, string QueryString)
{
    public IReadOnlyList<QueryRow> Allowed => [.. Rows.Where(row => row.Actions.Contains("delete", StringComparison.Ordinal))];

    public IReadOnlyList<QueryRow> Refused => [.. Rows.Where(row => !row.Actions.Contains("delete", StringComparison.Ordinal))];
}
