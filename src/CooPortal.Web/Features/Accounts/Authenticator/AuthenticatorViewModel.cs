using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CooPortal.Web.Features.Accounts.Authenticator;

public sealed class AuthenticatorViewModel
{
    [Display(Name = "登录密码")]
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = "动态验证码")]
    public string? Code { get; set; }

    /// <summary>When it was set up; null when it is not.</summary>
    [BindNever]
    public DateTime? Since { get; set; }

    [BindNever]
    public int RecoveryCodesLeft { get; set; }
}
