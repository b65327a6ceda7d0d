using System.ComponentModel.DataAnnotations;

namespace CooPortal.Web.Features.Accounts.Password;

public sealed class PasswordViewModel
{
    [Display(Name = "原密码")]
    [DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }

    [Display(Name = "新密码")]
    [DataType(DataType.Password)]
    public string? NewPassword { get; set; }

    [Display(Name = "确认新密码")]
    [DataType(DataType.Password)]
    public string? RepeatedPassword { get; set; }
}
