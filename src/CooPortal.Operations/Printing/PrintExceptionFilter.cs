namespace CooPortal.Operations.Printing;

/// <summary>Conditions of 打印异常申请. Days are days in China Standard Time, both ends included.</summary>
public sealed record PrintExceptionFilter : PaperFilter
{
    public DateOnly? AppliedFrom { get; init; }

    public DateOnly? AppliedTo { get; init; }

    public bool HasAny => HasConditions || AppliedFrom is not null || AppliedTo is not null;
}
