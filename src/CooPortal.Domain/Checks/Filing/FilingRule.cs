using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.Checks.Filing;

/// <summary>A rule about declaring that needs facts from outside the certificate.</summary>
public abstract class FilingRule
{
    /// <summary>The field that the message stands at; empty for the whole.</summary>
    public virtual string Path => "";

    public BrokenRule? Check(Certificate certificate, FilingFacts facts) =>
        Problem(certificate, facts) is { } message ? new BrokenRule(Path, message, GetType().Name) : null;

    protected abstract string? Problem(Certificate certificate, FilingFacts facts);
}
