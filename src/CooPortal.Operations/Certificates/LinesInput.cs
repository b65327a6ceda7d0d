namespace CooPortal.Operations.Certificates;

/// <summary>Lines of one certificate that something is to be done with.</summary>
public sealed record LinesInput(Guid CertificateId, IReadOnlyCollection<Guid> LineIds);
