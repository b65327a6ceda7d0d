using System.ComponentModel.DataAnnotations;

namespace CooPortal.Web.Features.Accounts.Register;

public sealed class RegisterViewModel
{
    [Display(Name = "统一社会信用代码")]
    public string? SocialCreditCode { get; set; }

    [Display(Name = "企业中文名称")]
    public string? NameZh { get; set; }

    [Display(Name = "管理员姓名")]
    public string? FullName { get; set; }

    [Display(Name = "身份证号")]
    public string? IdNumber { get; set; }

    [Display(Name = "手机")]
    public string? Mobile { get; set; }

    [Display(Name = "邮箱")]
    public string? Email { get; set; }

    [Display(Name = "用户名")]
    public string? UserName { get; set; }

    [Display(Name = "密码")]
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = "确认密码")]
    [DataType(DataType.Password)]
    public string? RepeatedPassword { get; set; }

    [Display(Name = "验证码")]
    public string? CaptchaAnswer { get; set; }

    /// <summary>Nobody registers without it.</summary>
    public bool PrivacyAgreed { get; set; }

    /// <summary>Version of 个人信息处理说明 that the form asked about.</summary>
    public string? PrivacyVersion { get; set; }

    public string? CaptchaId { get; set; }

    public string? CaptchaImage { get; set; }
}
