namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Result of customs' review.</summary>
public enum RepType
{
    /// <summary>电子审核未通过: returned by the automatic check.</summary>
    CheckFailed = 1,

    /// <summary>待人工审核</summary>
    ManualReview = 2,

    /// <summary>退证: returned for correction.</summary>
    Returned = 3,

    /// <summary>审核通过: issued.</summary>
    Approved = 5,

    /// <summary>拒签、注销: final.</summary>
    Cancelled = 6,

    /// <summary>核查</summary>
    Verification = 8,
}
