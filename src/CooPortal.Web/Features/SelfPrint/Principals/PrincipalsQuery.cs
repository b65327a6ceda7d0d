using System.ComponentModel.DataAnnotations;

namespace CooPortal.Web.Features.SelfPrint.Principals;

/// <summary>Conditions of 委托企业列表 as they stand in the URL.</summary>
public sealed record PrincipalsQuery
{
    [Display(Name = "委托企业代码")]
    public string? Code { get; init; }

    [Display(Name = "委托企业名称")]
    public string? Name { get; init; }
}
