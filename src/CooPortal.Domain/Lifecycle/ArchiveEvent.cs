namespace CooPortal.Domain.Lifecycle;

/// <summary>What moves 归档状态.</summary>
public enum ArchiveEvent
{
    /// <summary>The user answered 是: the print succeeded.</summary>
    PrintConfirmed,

    /// <summary>Customs has archived.</summary>
    Archived,
}
