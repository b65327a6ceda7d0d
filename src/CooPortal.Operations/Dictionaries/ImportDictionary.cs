using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Data;
using CooPortal.Operations.Platform;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Dictionaries;

/// <summary>
/// 导入参数表: an administrator's table takes the place of a built-in dictionary, whole or not at all. This node reads it at once, others
/// within a minute (<see cref="LoadDictionaries"/>).
/// </summary>
public sealed class ImportDictionary(CooPortalDbContext db, LoadDictionaries load, TimeProvider clock)
{
    public const int LargestFile = 16 * 1024 * 1024;

    /// <returns>How many entries there are now.</returns>
    /// <exception cref="BrokenRulesException">the file is not such a table; the first lines that are wrong are named</exception>
    public async Task<int> ExecuteAsync(string name, byte[] file, Actor actor, CancellationToken cancellationToken)
    {
        PlatformGate.Require(actor);
        var dictionary = Find(name);
        if (file.Length is 0 or > LargestFile)
        {
            throw new BrokenRulesException("File", "请选择 CSV 文件，不超过 16 MB");
        }

        var table = DictionaryTable.Read(dictionary, file);
        if (table.Problems.Count > 0)
        {
            throw new BrokenRulesException(table.Problems);
        }

        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await ClearAsync(name, cancellationToken);
            db.DictionaryEntries.AddRange(table.Entries.Select((entry, position) => new Data.DictionaryEntry
            {
                Dictionary = name,
                Code = entry.Code,
                NameZh = entry.NameZh,
                NameEn = entry.NameEn,
                Columns = JsonSerializer.Serialize(entry.Columns),
                Position = position,
            }));
            db.DictionaryVersions.Add(new DictionaryVersion { Dictionary = name, Sha256 = table.Version, SeededAt = clock.GetUtcNow().UtcDateTime });
            await db.SaveAuditedAsync(actor, nameof(ImportDictionary), cancellationToken, $"{dictionary.TitleZh}：{table.Entries.Count} 条");
            await transaction.CommitAsync(cancellationToken);
        }

        db.ChangeTracker.Clear();
        await load.ExecuteAsync(cancellationToken);
        return table.Entries.Count;
    }

    /// <summary>恢复内置.</summary>
    public async Task RestoreAsync(string name, Actor actor, CancellationToken cancellationToken)
    {
        PlatformGate.Require(actor);
        var dictionary = Find(name);
        await ClearAsync(name, cancellationToken);
        await db.SaveAuditedAsync(actor, nameof(ImportDictionary), cancellationToken, $"{dictionary.TitleZh}：恢复内置");
        await load.ExecuteAsync(cancellationToken);
    }

    private static Dictionary Find(string name) =>
        Dictionary.All.FirstOrDefault(dictionary => dictionary.Name == name) ?? throw new BrokenRulesException("Name", "请选择参数表");

    private async Task ClearAsync(string name, CancellationToken cancellationToken)
    {
        await db.DictionaryEntries.Where(row => row.Dictionary == name).ExecuteDeleteAsync(cancellationToken);
        await db.DictionaryVersions.Where(row => row.Dictionary == name).ExecuteDeleteAsync(cancellationToken);
    }
}
