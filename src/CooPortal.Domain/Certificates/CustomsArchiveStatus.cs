namespace CooPortal.Domain.Certificates;

/// <summary>海关归档状态; unrelated to the enterprise's own 存档.</summary>
public enum CustomsArchiveStatus
{
    NotArchived,

    /// <summary>The print was confirmed or the original downloaded; customs has been asked to archive.</summary>
    Requested,
    Archived,

    /// <summary>归档失败: customs refused; the user may ask again.</summary>
    Refused,
}
