using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.Printing;

namespace CooPortal.Web.Features.SelfPrint.Exceptions;

/// <summary>The form of 异常申请.</summary>
public sealed record ApplyForm
{
    [Display(Name = "异常申请原因")]
    public PrintExceptionReason? Reason { get; init; }

    [Display(Name = "操作类型")]
    public PrintExceptionOperation? Operation { get; init; }

    [Display(Name = "异常问题详情")]
    [DataType(DataType.MultilineText)]
    public string? Detail { get; init; }
}
