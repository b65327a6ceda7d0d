using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Platform;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Platform;

/// <summary>保存 of an announcement; publishing it puts it on every company's home page.</summary>
public sealed class SaveAnnouncement(CooPortalDbContext db, TimeProvider clock)
{
    private const int LongestTitle = 100;
    private const int LongestBody = 10_000;

    /// <returns>Null when there is no such announcement.</returns>
    /// <exception cref="BrokenRulesException">something typed is wrong, or somebody else saved it meanwhile</exception>
    public async Task<Announcement?> ExecuteAsync(SaveAnnouncementInput input, Actor actor, CancellationToken cancellationToken)
    {
        PlatformGate.Require(actor);
        var announcement = input.Id is null ? null : await db.Announcements.SingleOrDefaultAsync(row => row.Id == input.Id, cancellationToken);
        if (input.Id is not null && announcement is null)
        {
            return null;
        }

        var rules = Check(input, announcement).ToList();
        if (rules.Count > 0)
        {
            throw new BrokenRulesException(rules);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        announcement ??= db.Announcements.Add(new Announcement { Title = "", Body = "" }).Entity;
        announcement.Title = input.Title!.Trim();
        announcement.Body = input.Body!.Trim();
        announcement.PublishedAt = input.IsPublished ? announcement.PublishedAt ?? now : null;
        announcement.SavedAt = now;
        await db.SaveAuditedAsync(actor, nameof(SaveAnnouncement), cancellationToken, input.IsPublished ? "发布" : "未发布");
        return announcement;
    }

    private static IEnumerable<BrokenRule> Check(SaveAnnouncementInput input, Announcement? stored)
    {
        if (string.IsNullOrWhiteSpace(input.Title) || input.Title.Trim().Length > LongestTitle)
        {
            yield return new BrokenRule(nameof(input.Title), $"请填写标题，最多{LongestTitle}字");
        }

        if (string.IsNullOrWhiteSpace(input.Body) || input.Body.Trim().Length > LongestBody)
        {
            yield return new BrokenRule(nameof(input.Body), $"请填写正文，最多{LongestBody}字");
        }

        if (stored is not null && stored.Version != input.Version)
        {
            yield return new BrokenRule("", "该公告刚刚被修改过，请重新打开后再修改。");
        }
    }
}
