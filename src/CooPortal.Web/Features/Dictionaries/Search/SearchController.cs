using CooPortal.Domain.Dictionaries;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Dictionaries.Search;

/// <summary>Pages through a dictionary by code, Chinese, English or pinyin initials; for empty text the user's recent entries come first.</summary>
public sealed class SearchController(RecentEntries recent) : Controller
{
    private const int PageSize = 50;

    [HttpGet("/dictionaries/{name}")]
    public async Task<IActionResult> Search(string name, string? q, int offset, CancellationToken cancellationToken)
    {
        if (Find(name) is not { } dictionary || offset < 0)
        {
            return NotFound();
        }

        var text = (q ?? "").Trim();
        IReadOnlyList<string> used = text.Length == 0 ? await recent.ReadAsync(this.SignedIn().UserId, name, cancellationToken) : [];
        var first = used.Select(dictionary.Find).OfType<DictionaryEntry>().ToList();
        var found = first.Concat(dictionary.Search(text, offset + PageSize + 1 + first.Count).Except(first)).Skip(offset).Take(PageSize + 1).ToList();

        return Json(new
        {
            items = found.Take(PageSize).Select((entry, index) => Item(entry, offset + index < first.Count)),
            more = found.Count > PageSize,
        });
    }

    /// <summary>What a typed code stands for.</summary>
    [HttpGet("/dictionaries/{name}/find")]
    public IActionResult Find(string name, string? code) =>
        Find(name)?.Find(code) is { } entry ? Json(Item(entry, false)) : NotFound();

    [HttpPost("/dictionaries/{name}/used")]
    public async Task<IActionResult> Used(string name, [FromForm] string? code, CancellationToken cancellationToken)
    {
        if (Find(name)?.Find(code) is not { } entry)
        {
            return NotFound();
        }

        await recent.AddAsync(this.SignedIn().UserId, name, entry.Code, cancellationToken);
        return NoContent();
    }

    private static Dictionary? Find(string name) => Dictionary.All.FirstOrDefault(dictionary => dictionary.Name == name);

    private static object Item(DictionaryEntry entry, bool isRecent) => new
    {
        code = entry.Code,
        zh = entry.NameZh,
        en = entry.NameEn,
        display = entry.Display,
        recent = isRecent,
    };
}
