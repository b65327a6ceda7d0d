using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Exchange;

namespace CooPortal.Web.Features.Exchange.Status;

/// <summary>Tab and conditions of 原产地证明状态查询 as they stand in the URL.</summary>
public sealed record StatusQuery
{
    /// <summary>进口证书 instead of 出口证书.</summary>
    public bool Imports { get; init; }

    [Display(Name = "证书号")]
    public string? Number { get; init; }

    [Display(Name = "联网国家（地区）")]
    public string? CountryCode { get; init; }

    [Display(Name = "发送状态")]
    public ExchangeState? State { get; init; }

    [Display(Name = "签发日期从")]
    public DateOnly? From { get; init; }

    [Display(Name = "签发日期到")]
    public DateOnly? To { get; init; }

    public int Page { get; init; } = 1;

    public bool HasConditions => this with { Page = 1, Imports = false } != new StatusQuery();

    public ExchangeFilter ToFilter() => new()
    {
        Imports = Imports,
        Number = Number,
        CountryCode = string.IsNullOrWhiteSpace(CountryCode) ? null : Dictionary.Countries.Find(CountryCode)?.Code ?? CountryCode,
        State = State,
        From = From,
        To = To,
    };
}
