using System.ComponentModel.DataAnnotations;

namespace CooPortal.Web.Features.Operators.Edit;

public sealed class EditViewModel
{
    public Guid? Id { get; set; }

    public int Version { get; set; }

    [Display(Name = "姓名")]
    public string? FullName { get; set; }

    [Display(Name = "身份证号")]
    public string? IdNumber { get; set; }

    [Display(Name = "手机")]
    public string? Mobile { get; set; }

    [Display(Name = "邮箱")]
    public string? Email { get; set; }

    [Display(Name = "登录名")]
    public string? UserName { get; set; }

    [Display(Name = "初始密码")]
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = "有卡操作员")]
    public bool HasCard { get; set; }

    [Display(Name = "申报员")]
    public bool IsDeclarant { get; set; }

    /// <summary>What is stored, masked; shown instead of the number.</summary>
    public string? MaskedIdNumber { get; set; }

    /// <summary>An administrator keeps his role.</summary>
    public bool IsAdministrator { get; set; }
}
