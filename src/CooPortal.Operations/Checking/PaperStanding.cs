namespace CooPortal.Operations.Checking;

/// <summary>What the portal's record says about a printed certificate.</summary>
public enum PaperStanding
{
    /// <summary>有效</summary>
    Valid,

    /// <summary>已过有效期</summary>
    Expired,

    /// <summary>已更改: an amended certificate stands in its place.</summary>
    Amended,

    /// <summary>已重发: a reissued certificate stands in its place.</summary>
    Reissued,

    /// <summary>已注销</summary>
    Cancelled,

    /// <summary>The record is not that of an issued certificate, or says something else than the code.</summary>
    Differs,
}
