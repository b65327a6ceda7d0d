using System.Text.Json;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Dictionaries;

/// <summary>Brings this program's dictionaries to what is imported; does nothing when they are.</summary>
public sealed class LoadDictionaries(CooPortalDbContext db)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var imported = await db.DictionaryVersions.AsNoTracking().ToDictionaryAsync(row => row.Dictionary, row => row.Sha256, cancellationToken);
        foreach (var dictionary in Dictionary.All)
        {
            if (!imported.TryGetValue(dictionary.Name, out var version))
            {
                dictionary.Restore();
            }
            else if (dictionary.Version != version || !dictionary.IsImported)
            {
                dictionary.Replace(version, await EntriesAsync(dictionary.Name, cancellationToken));
            }
        }
    }

    private async Task<List<Domain.Dictionaries.DictionaryEntry>> EntriesAsync(string name, CancellationToken cancellationToken)
    {
        var rows = await db.DictionaryEntries.AsNoTracking().Where(row => row.Dictionary == name).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Domain.Dictionaries.DictionaryEntry
        {
            Code = row.Code,
            NameZh = row.NameZh,
            NameEn = row.NameEn,
            Columns = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Columns)!,
            Initials = PinyinInitials.Of(row.NameZh),
        })];
    }
}
