namespace CooPortal.Domain.Printing;

/// <summary>异常申请状态.</summary>
public enum PrintExceptionState
{
    Submitted,
    Accepted,
    Refused,
}
