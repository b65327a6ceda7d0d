namespace CooPortal.Domain.Printing;

/// <summary>操作类型: what is to be printed again.</summary>
public enum PrintExceptionOperation
{
    Original = 1,
    OriginalAndCopy = 2,
}
