using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks;

/// <summary>
/// One rule; its class name is the rule as a sentence, its comment the law or manual it comes from. Says each place where it is broken
/// and the smallest change that mends it.
/// </summary>
public abstract class CertificateRule
{
    /// <summary>The shallowest check that includes the rule.</summary>
    public virtual CheckDepth Depth => CheckDepth.Declaration;

    public virtual RuleSeverity Severity => RuleSeverity.Hard;

    /// <summary>Everything about a certificate that breaks this rule.</summary>
    public IEnumerable<BrokenRule> Check(CheckedCertificate subject) =>
        Broken(subject).Select(broken => new BrokenRule(broken.Path, broken.Message, GetType().Name, Severity));

    protected abstract IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject);

    /// <summary>The path of a field on a line.</summary>
    protected static string At(string line, FieldDefinition definition) => $"{line}.{definition.Key}";

    /// <summary>The path of a field of the basic section.</summary>
    protected static string At(FieldDefinition definition) => CheckedCertificate.HeaderPath(definition);
}
