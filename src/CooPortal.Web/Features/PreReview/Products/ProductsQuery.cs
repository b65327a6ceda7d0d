using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.PreReview;

namespace CooPortal.Web.Features.PreReview.Products;

/// <summary>Conditions of the list as they stand in the URL.</summary>
public sealed record ProductsQuery
{
    [Display(Name = "产品名称")]
    public string? Name { get; init; }

    [Display(Name = "HS 编码")]
    public string? HsCode { get; init; }

    [Display(Name = "产品主键")]
    public string? Key { get; init; }

    [Display(Name = "状态")]
    public PreReviewStatus? Status { get; init; }

    [Display(Name = "审核状态")]
    public PreReviewAudit? Audit { get; init; }

    [Display(Name = "提交日期起")]
    public DateOnly? From { get; init; }

    [Display(Name = "提交日期止")]
    public DateOnly? To { get; init; }

    public int Page { get; init; } = 1;

    public PreReviewFilter ToFilter() => new() { Name = Name, HsCode = HsCode, Key = Key, Status = Status, Audit = Audit, From = From, To = To };
}
