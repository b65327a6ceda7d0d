using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Transparency;

/// <summary>A certificate's events in the public log, the oldest first.</summary>
public sealed record CertificateEvents(Certificate Certificate, IReadOnlyList<IssuanceEntry> Entries);
