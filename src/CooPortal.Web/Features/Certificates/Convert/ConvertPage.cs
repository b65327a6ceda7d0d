using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Conversion;

namespace CooPortal.Web.Features.Certificates.Convert;

/// <summary>单证转换: first the type, then what is left behind.</summary>
public sealed record ConvertPage
{
    public required Certificate Source { get; init; }

    public required IReadOnlyList<CertificateType> Types { get; init; }

    public required Guid NewId { get; init; }

    /// <summary>The chosen type; null before it is chosen.</summary>
    public CertificateType? Type { get; init; }

    public IReadOnlyList<ConversionLoss> Losses { get; init; } = [];

    public string? Error { get; init; }
}
