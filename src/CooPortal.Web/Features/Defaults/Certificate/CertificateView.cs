using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Defaults.Certificate;

public sealed record CertificateView
{
    public required int Version { get; init; }

    public required DateTime? SavedAt { get; init; }

    public required IReadOnlyList<FieldView> Fields { get; init; }

    /// <summary>Why the page is not for this company; null when it is.</summary>
    public string? Refusal { get; init; }

    public string? Problem { get; init; }

    public bool IsRedisplayed { get; init; }
}
