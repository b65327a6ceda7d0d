using System.ComponentModel.DataAnnotations;
using CooPortal.Operations.Supplements;

namespace CooPortal.Web.Features.Supplements.Fill;

/// <summary>Conditions of the two lists of 补录 as they stand in the URL.</summary>
public sealed record FillQuery
{
    [Display(Name = "证明类型")]
    public string? TypeCode { get; init; }

    [Display(Name = "出口商代码")]
    public string? ExporterCode { get; init; }

    [Display(Name = "协定编号")]
    public string? AgreementCode { get; init; }

    [Display(Name = "证明号")]
    public string? Number { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public int Page { get; init; } = 1;

    public bool HasConditions => this with { Page = 1 } != new FillQuery();

    public SupplementableFilter ToFilter() => new() { TypeCode = TypeCode, ExporterCode = ExporterCode, AgreementCode = AgreementCode, Number = Number, From = From, To = To };
}
