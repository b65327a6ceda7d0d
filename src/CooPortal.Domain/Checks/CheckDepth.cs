namespace CooPortal.Domain.Checks;

/// <summary>How deep a check goes (decisions.md 4).</summary>
public enum CheckDepth
{
    /// <summary>暂存: lengths and shapes only.</summary>
    Draft,

    /// <summary>申报: complete and consistent.</summary>
    Declaration,
}
