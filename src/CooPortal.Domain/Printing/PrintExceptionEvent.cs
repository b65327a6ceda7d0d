namespace CooPortal.Domain.Printing;

/// <summary>What moves a 打印异常申请.</summary>
public enum PrintExceptionEvent
{
    Accepted,
    Refused,
}
