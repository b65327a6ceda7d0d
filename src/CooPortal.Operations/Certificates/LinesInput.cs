namespace CooPortal.Operations.Certificates;

/// <summary>Lines of one certificate that something is to be done with.</summary>
/// <param name="CertificateId">Whose lines.</param>
/// <param name="LineIds">The lines chosen.</param>
/// <param name="All">Every line, whatever is named.</param>
public sealed record LinesInput(Guid CertificateId, IReadOnlyCollection<Guid> LineIds, bool All = false)
{
    /// <summary>Whether a line is meant.</summary>
    public bool Has(Guid lineId) => All || LineIds.Contains(lineId);
}
