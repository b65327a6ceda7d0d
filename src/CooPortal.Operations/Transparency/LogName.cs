namespace CooPortal.Operations.Transparency;

/// <summary>The logs that are sealed in Merkle trees.</summary>
public enum LogName
{
    /// <summary>Who did what; read by the platform's administrator.</summary>
    Audit,

    /// <summary>What happened to issued certificates; public.</summary>
    Issuance,
}
