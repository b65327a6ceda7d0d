using System.Text.Json;
using CooPortal.Web.Infrastructure.Accounts;

namespace CooPortal.Web.Features.Dictionaries.Search;

/// <summary>Codes a user took last, newest first; pickers offer them before the rest.</summary>
public sealed class RecentEntries(UserPreferences preferences)
{
    private const int Most = 8;

    public async Task<IReadOnlyList<string>> ReadAsync(Guid userId, string dictionary, CancellationToken cancellationToken) =>
        await preferences.ReadAsync(userId, Name(dictionary), cancellationToken) is { } json ? JsonSerializer.Deserialize<List<string>>(json)! : [];

    public async Task AddAsync(Guid userId, string dictionary, string code, CancellationToken cancellationToken)
    {
        var codes = await ReadAsync(userId, dictionary, cancellationToken);
        if (codes is [var newest, ..] && newest == code)
        {
            return;
        }

        IEnumerable<string> now = [code, .. codes.Where(old => old != code)];
        await preferences.WriteAsync(userId, Name(dictionary), JsonSerializer.Serialize(now.Take(Most)), cancellationToken);
    }

    private static string Name(string dictionary) => "recent:" + dictionary;
}
