using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Statistics;

namespace CooPortal.Web.Features.Statistics.Business;

/// <summary>Conditions of 业务统计 as they stand in the URL.</summary>
public sealed record BusinessFilter
{
    private const int DefaultMonths = 12;

    public StatisticsView View { get; init; }

    [Display(Name = "统计口径")]
    public StatisticsScope? Scope { get; init; }

    [Display(Name = "日期")]
    public StatisticsDate DateKind { get; init; }

    [Display(Name = "日期从")]
    public DateOnly? From { get; init; }

    [Display(Name = "日期到")]
    public DateOnly? To { get; init; }

    [Display(Name = "证书类型")]
    public string? TypeCode { get; init; }

    [Display(Name = "目的国")]
    public string? DestinationCode { get; init; }

    [Display(Name = "签证机构")]
    public string? IssuingOffice { get; init; }

    [Display(Name = "单据状态")]
    public CertificateStatus? Status { get; init; }

    public StatisticsFilter ToConditions(StatisticsScope scope, DateOnly today) => new()
    {
        Scope = scope,
        DateKind = DateKind,
        From = From ?? FirstDay(today),
        To = To ?? today,
        TypeCode = string.IsNullOrWhiteSpace(TypeCode) ? null : TypeCode.Trim().ToUpperInvariant(),
        DestinationCode = string.IsNullOrWhiteSpace(DestinationCode) ? null : Dictionary.Countries.Find(DestinationCode)?.Code ?? DestinationCode,
        IssuingOffice = string.IsNullOrWhiteSpace(IssuingOffice) ? null : Dictionary.CustomsOffices.Find(IssuingOffice)?.Code ?? IssuingOffice,
        Status = Status,
    };

    /// <summary>First day of the twelve months that the page opens with.</summary>
    public static DateOnly FirstDay(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(1 - DefaultMonths);
}
