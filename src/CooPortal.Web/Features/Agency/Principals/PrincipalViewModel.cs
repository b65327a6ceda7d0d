using System.ComponentModel.DataAnnotations;

namespace CooPortal.Web.Features.Agency.Principals;

/// <summary>The entry area of 委托人.</summary>
public sealed class PrincipalViewModel
{
    public Guid? Id { get; set; }

    public int Version { get; set; }

    [Display(Name = "主体识别码")]
    public string? OrganisationCode { get; set; }

    [Display(Name = "委托企业中文名称")]
    public string? NameZh { get; set; }

    [Display(Name = "委托企业英文名称及地址")]
    [DataType(DataType.MultilineText)]
    public string? NameAndAddressEn { get; set; }
}
