namespace CooPortal.Domain.Lifecycle;

/// <summary>What moves 同步状态 of a revision of the enterprise profile.</summary>
public enum ProfileEvent
{
    Submitted,

    /// <summary>Customs took the revision.</summary>
    Accepted,

    /// <summary>Customs or the channel refused it.</summary>
    Refused,

    /// <summary>A newer revision came into force.</summary>
    Superseded,
}
