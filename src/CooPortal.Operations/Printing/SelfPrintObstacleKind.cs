namespace CooPortal.Operations.Printing;

/// <summary>Why a certificate is not among those to print oneself; 查看解决办法 has a paragraph for each.</summary>
public enum SelfPrintObstacleKind
{
    /// <summary>The company has no certificate of that number, or may not see it.</summary>
    Unknown,
    NotApproved,
    Cancelled,
    Replaced,

    /// <summary>Type and destination are not in customs' announcements.</summary>
    TypeNotAnnounced,

    /// <summary>The exporter's seal and signature are not authorised.</summary>
    SealNotAuthorised,

    /// <summary>Approved before the authorisation succeeded.</summary>
    ApprovedBefore,

    /// <summary>Filed by an agent company that may not print for the principal.</summary>
    AgentNotAllowed,

    /// <summary>It is printable; other conditions of the search leave it out.</summary>
    OtherConditions,
}
