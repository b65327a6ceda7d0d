using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.Supplements;

namespace CooPortal.Web.Features.Supplements.Query;

/// <summary>Conditions of 补录信息查询 as they stand in the URL.</summary>
public sealed record SupplementQuery
{
    [Display(Name = "签发机构")]
    public SupplementSource? Source { get; init; }

    [Display(Name = "证明号")]
    public string? Number { get; init; }

    [Display(Name = "证明类型")]
    public string? TypeCode { get; init; }

    [Display(Name = "出口商代码")]
    public string? ExporterCode { get; init; }

    [Display(Name = "报关单号")]
    public string? DeclarationNumber { get; init; }

    [Display(Name = "补录状态")]
    public SupplementState? State { get; init; }

    [Display(Name = "补录日期从")]
    public DateOnly? From { get; init; }

    [Display(Name = "补录日期到")]
    public DateOnly? To { get; init; }

    public bool HasConditions => this != new SupplementQuery();

    public SupplementFilter ToFilter() => new()
    {
        Source = Source,
        Number = Number,
        TypeCode = TypeCode,
        ExporterCode = ExporterCode,
        DeclarationNumber = DeclarationNumber,
        State = State,
        From = From,
        To = To,
    };
}
