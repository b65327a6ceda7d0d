namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Kind of request: the interface calls it the status of the certificate.</summary>
public enum CertStatus
{
    /// <summary>新证</summary>
    New = 0,

    /// <summary>更改证</summary>
    Amended = 1,

    /// <summary>重发证</summary>
    Reissued = 2,

    /// <summary>更改重发证</summary>
    AmendedReissued = 3,
}
