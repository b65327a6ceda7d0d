using CooPortal.Domain.Certificates;
using CooPortal.Domain.Conversion;

namespace CooPortal.Operations.Certificates;

/// <summary>The certificate of the other type, and what it could not take over.</summary>
public sealed record ConvertResult(Certificate Certificate, IReadOnlyList<ConversionLoss> Losses);
