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
        if (entry.Key is not { Length: > 0 and <= 200 } key || entry.Content is not { Length: > 0 and <= LongestContent } content || !IsJson(content))
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

    private static bool IsJson(string content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.ValueKind == JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
