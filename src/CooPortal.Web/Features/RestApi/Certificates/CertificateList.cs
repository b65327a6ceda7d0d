namespace CooPortal.Web.Features.RestApi.Certificates;

/// <summary>One page of certificates, newest first.</summary>
public sealed record CertificateList
{
    public required IReadOnlyList<CertificateSummary> Items { get; init; }

    /// <summary>How many match; exact up to 10,000, one more means more than that.</summary>
    public required int Count { get; init; }

    /// <summary>Address of the page with older ones; absent on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Address of the page with newer ones; absent on the first.</summary>
    public string? Previous { get; init; }
}
