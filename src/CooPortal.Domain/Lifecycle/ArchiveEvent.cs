namespace CooPortal.Domain.Lifecycle;

/// <summary>What moves 归档状态.</summary>
public enum ArchiveEvent
{
    /// <summary>The user answered 是: the print succeeded.</summary>
    PrintConfirmed,

    /// <summary>The original was downloaded for the first time.</summary>
    OriginalDownloaded,

    /// <summary>Customs has archived.</summary>
    Archived,

    /// <summary>Customs did not archive, or did not accept the request.</summary>
    Refused,

    /// <summary>The user asks once more after a refusal.</summary>
    AskedAgain,
}
