using System.ComponentModel.DataAnnotations;

namespace CooPortal.Web.Features.Accounts.MyData;

public sealed class MyDataViewModel
{
    [Display(Name = "登录密码")]
    [DataType(DataType.Password)]
    public string? Password { get; set; }
}
