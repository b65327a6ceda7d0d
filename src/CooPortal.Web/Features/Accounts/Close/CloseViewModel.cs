using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CooPortal.Web.Features.Accounts.Close;

public sealed class CloseViewModel
{
    [Display(Name = "登录密码")]
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = "我知道注销后不能恢复")]
    public bool IsSure { get; set; }

    /// <summary>Why the account cannot be closed; null when it can.</summary>
    [BindNever]
    public string? Refusal { get; set; }

    [BindNever]
    public bool IsDeclarant { get; set; }
}
