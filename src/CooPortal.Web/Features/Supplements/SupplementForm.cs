using System.ComponentModel.DataAnnotations;
using CooPortal.Operations.Supplements;

namespace CooPortal.Web.Features.Supplements;

/// <summary>The form of 补录.</summary>
public sealed record SupplementForm
{
    [Display(Name = "货物是否已经实际出口")]
    public bool? IsExported { get; init; }

    [Display(Name = "报关单号")]
    [DataType(DataType.MultilineText)]
    public string? Numbers { get; init; }

    [Display(Name = "备注")]
    [DataType(DataType.MultilineText)]
    public string? Remarks { get; init; }

    public SubmitSupplementInput ToInput() => new() { IsExported = IsExported, Numbers = Numbers, Remarks = Remarks };
}
