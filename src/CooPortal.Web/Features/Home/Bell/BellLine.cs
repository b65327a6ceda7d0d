using CooPortal.Domain.Push;

namespace CooPortal.Web.Features.Home.Bell;

/// <summary>A notice as a user sees it.</summary>
public sealed record BellLine(Notice Notice, bool IsNew)
{
    /// <summary>Opens what it is about, and counts as read.</summary>
    public string Href => $"/bell/open/{Notice.Id}";
}
