namespace CooPortal.Domain.Certificates;

/// <summary>How far an attachment has come on its way to customs.</summary>
public enum AttachmentState
{
    /// <summary>Goes with the next declaration.</summary>
    NotSent,

    Sent,

    /// <summary>FileRet 1 or 3.</summary>
    Accepted,

    /// <summary>FileRet 2 or 4; goes again with the next declaration.</summary>
    Refused,
}
