using System.Text.Json;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Journal;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Home.Journal;

/// <summary>Takes what forms with data-autosave send every few seconds, and gives it back after a crash or a new login.</summary>
[BackgroundRequest]
public sealed class JournalController(FormJournal journal) : Controller
{
    private const int LongestContent = 500_000;

    [HttpGet("/journal/read")]
    public async Task<IActionResult> Read(string key, CancellationToken cancellationToken)
    {
        var draft = await journal.FindAsync(this.SignedIn().UserId, key, cancellationToken);
        return draft is null
            ? NoContent()
            : Json(new
            {
                content = JsonSerializer.Deserialize<JsonElement>(draft.Content),
                baseVersion = draft.BaseVersion,
                focus = draft.FocusedField,
                savedAt = ChinaTime.Clock(draft.SavedAt),
            });
    }

    [HttpPost("/journal/save")]
    public async Task<IActionResult> Save([FromForm] JournalEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Key is not { Length: > 0 and <= 200 } key || entry.Content is not { Length: > 0 and <= LongestContent } content || !IsForm(content))
        {
            return BadRequest();
        }

        var savedAt = await journal.WriteAsync(this.SignedIn().UserId, key, content, entry.BaseVersion, entry.Focus ?? "", cancellationToken);
        return Json(new { savedAt = ChinaTime.Clock(savedAt) });
    }

    [HttpPost("/journal/discard")]
    public async Task<IActionResult> Discard([FromForm] string key, CancellationToken cancellationToken)
    {
        await journal.DiscardAsync(this.SignedIn().UserId, key, cancellationToken);
        return NoContent();
    }

    /// <summary>Pairs of name and value: pages that draw a form from its journal rely on it.</summary>
    private static bool IsForm(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[]?[]>(content) is { } pairs && pairs.All(pair => pair is [not null, not null]);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
