using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Libraries;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Libraries;

/// <summary>Adds or changes an entry; its short name is one of a kind.</summary>
public sealed class SaveTradeParty(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>Null when the entry to change is not there (any more).</returns>
    /// <exception cref="BrokenRulesException">Paths are ShortName, Text and CountryCode.</exception>
    public async Task<TradeParty?> ExecuteAsync(TradePartyInput input, Actor actor, CancellationToken cancellationToken)
    {
        var entry = input.Id is { } id ? await db.TradeParties.SingleOrDefaultAsync(row => row.Id == id && row.Kind == input.Kind, cancellationToken) : null;
        if (input.Id is not null && entry is null)
        {
            return null;
        }

        var name = (input.ShortName ?? "").Trim();
        var text = Lines(input.Text);
        var country = string.IsNullOrWhiteSpace(input.CountryCode) ? null : Dictionary.Countries.Find(input.CountryCode);
        var rules = Problems(input, name, text, country).ToList();
        if (rules.Count == 0 && await db.TradeParties.AnyAsync(row => row.Kind == input.Kind && row.ShortName == name && row.Id != (entry == null ? Guid.Empty : entry.Id), cancellationToken))
        {
            rules.Add(new BrokenRule(nameof(TradeParty.ShortName), $"企业简称“{name}”已存在，请换一个简称，或编辑原有的一条。"));
        }

        if (rules.Count > 0)
        {
            throw new BrokenRulesException(rules);
        }

        if (entry is null)
        {
            entry = new TradeParty { EnterpriseId = actor.EnterpriseId!.Value, Kind = input.Kind, ShortName = name, Text = text };
            db.TradeParties.Add(entry);
        }

        entry.ShortName = name;
        entry.Text = text;
        entry.CountryCode = country?.Code;
        entry.SearchText = LibrarySearchText.Of(name, text, country?.Display);
        entry.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveAuditedAsync(actor, nameof(SaveTradeParty), cancellationToken);
        return entry;
    }

    private static string Lines(string? text) =>
        string.Join('\n', (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n').Select(line => line.TrimEnd())).Trim('\n', ' ');

    private static IEnumerable<BrokenRule> Problems(TradePartyInput input, string name, string text, Domain.Dictionaries.DictionaryEntry? country)
    {
        if (name.Length == 0)
        {
            yield return new BrokenRule(nameof(TradeParty.ShortName), "请填写企业简称。");
        }
        else if (name.Length > TradeParty.ShortNameLength)
        {
            yield return new BrokenRule(nameof(TradeParty.ShortName), $"企业简称最多{TradeParty.ShortNameLength}个字符，现为{name.Length}个。");
        }

        var most = input.Kind.Field().MaxLength!.Value;
        var length = text.Length + text.AsSpan().Count('\n');
        if (text.Length == 0)
        {
            yield return new BrokenRule(nameof(TradeParty.Text), $"请填写{input.Kind.TitleZh()}。");
        }
        else if (length > most)
        {
            yield return new BrokenRule(nameof(TradeParty.Text), $"{input.Kind.TitleZh()}最多{most}个字符，现为{length}个，请删去{length - most}个（换行按2个字符计）。");
        }

        if (!string.IsNullOrWhiteSpace(input.CountryCode) && country is null)
        {
            yield return new BrokenRule(nameof(TradeParty.CountryCode), $"国家/地区“{input.CountryCode}”不在代码表中，请重新选择。");
        }
    }
}
