using System.ComponentModel.DataAnnotations;

namespace CooPortal.Web.Features.Checking.Paper;

/// <summary>The text of a QR code, as a scanner gives it.</summary>
public sealed class PaperQuestion
{
    [Display(Name = "二维码内容")]
    public string? Code { get; set; }
}
