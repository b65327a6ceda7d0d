namespace CooPortal.Web.Features.Supplements;

/// <summary>The dialog 补录 over a list.</summary>
public sealed record SupplementDialog
{
    public required string Title { get; init; }

    /// <summary>证明号.</summary>
    public required string Number { get; init; }

    /// <summary>What the user should see of the certificate.</summary>
    public required IReadOnlyList<(string Caption, string Value)> Facts { get; init; }

    /// <summary>Where 【提交】 posts.</summary>
    public required string Action { get; init; }

    /// <summary>Where 【取消】 leads.</summary>
    public required string Cancel { get; init; }

    public required SupplementForm Form { get; init; }

    /// <summary>Version of the record that the user sees; null for the first supplement.</summary>
    public int? Version { get; init; }
}
