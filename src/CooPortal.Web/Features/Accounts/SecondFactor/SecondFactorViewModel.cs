using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CooPortal.Web.Features.Accounts.SecondFactor;

public sealed class SecondFactorViewModel
{
    [Display(Name = "动态验证码")]
    public string? Code { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>The QR code as a data URL; null when there is nothing to set up.</summary>
    [BindNever]
    public string? Picture { get; set; }

    /// <summary>The secret in groups of four.</summary>
    [BindNever]
    public string Secret { get; set; } = "";

    [BindNever]
    public string UserName { get; set; } = "";
}
