using System.ComponentModel.DataAnnotations;
using CooPortal.Operations.BlankForms;

namespace CooPortal.Web.Features.BlankForms.WriteOff;

/// <summary>Conditions of 空白证单核销 as they stand in the URL.</summary>
public sealed record WriteOffQuery
{
    [Display(Name = "证书号")]
    public string? Number { get; init; }

    [Display(Name = "证书类型")]
    public string? TypeCode { get; init; }

    [Display(Name = "审核日期起")]
    public DateOnly? ApprovedFrom { get; init; }

    [Display(Name = "审核日期止")]
    public DateOnly? ApprovedTo { get; init; }

    public WriteOffFilter ToFilter() => new() { Number = Number, TypeCode = TypeCode, ApprovedFrom = ApprovedFrom, ApprovedTo = ApprovedTo };
}
