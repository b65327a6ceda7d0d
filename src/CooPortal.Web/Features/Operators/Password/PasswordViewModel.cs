using System.ComponentModel.DataAnnotations;

namespace CooPortal.Web.Features.Operators.Password;

public sealed class PasswordViewModel
{
    public Guid Id { get; set; }

    [Display(Name = "新密码")]
    [DataType(DataType.Password)]
    public string? NewPassword { get; set; }

    [Display(Name = "确认密码")]
    [DataType(DataType.Password)]
    public string? RepeatedPassword { get; set; }

    public string FullName { get; set; } = "";

    public string UserName { get; set; } = "";
}
