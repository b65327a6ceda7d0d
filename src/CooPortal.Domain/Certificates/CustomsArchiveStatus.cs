namespace CooPortal.Domain.Certificates;

/// <summary>海关归档状态; unrelated to the enterprise's own 存档.</summary>
public enum CustomsArchiveStatus
{
    NotArchived,

    /// <summary>The user confirmed the print; customs has been asked to archive.</summary>
    Requested,
    Archived,
}
