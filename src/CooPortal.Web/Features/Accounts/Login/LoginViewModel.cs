using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CooPortal.Web.Features.Accounts.Login;

public sealed class LoginViewModel
{
    [Display(Name = "用户名")]
    public string? UserName { get; set; }

    [Display(Name = "密码")]
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = "验证码")]
    public string? CaptchaAnswer { get; set; }

    public string? CaptchaId { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>The company of a right password whose registration waits: the page links to its confirmation.</summary>
    [BindNever]
    public Guid? PendingEnterpriseId { get; set; }

    /// <summary>The picture as a data URL, so that its id and it cannot part.</summary>
    public string? CaptchaImage { get; set; }
}
