namespace CooPortal.Domain.Certificates;

/// <summary>What a stored file is.</summary>
public enum DocumentKind
{
    /// <summary>Page for looking at, marked; rendered on approval.</summary>
    Preview,

    /// <summary>正本: sealed and signed once, served and printed as stored (decisions.md 17, 23).</summary>
    Original,

    /// <summary>副本: marked, no seals.</summary>
    Copy,
}
