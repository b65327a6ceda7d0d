using System.ComponentModel.DataAnnotations;

namespace CooPortal.Web.Features.Platform.Announcements;

public sealed class AnnouncementViewModel
{
    public Guid? Id { get; set; }

    public int Version { get; set; }

    [Display(Name = "标题")]
    public string? Title { get; set; }

    [Display(Name = "正文")]
    [DataType(DataType.MultilineText)]
    public string? Body { get; set; }

    [Display(Name = "发布")]
    public bool IsPublished { get; set; }
}
