using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Libraries;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Libraries;

/// <summary>Adds or changes an entry of 货物维护. Saving goods that are there already changes the entry that holds them.</summary>
public sealed class SaveGoodsTemplate(CooPortalDbContext db, TimeProvider clock)
{
    /// <param name="id">Null adds one.</param>
    /// <param name="values">By the keys of <see cref="GoodsTemplate.Fields"/>; others are ignored.</param>
    /// <returns>Null when the entry to change is not there (any more).</returns>
    /// <exception cref="BrokenRulesException">Paths are Goods.Key.</exception>
    public async Task<GoodsTemplate?> ExecuteAsync(Guid? id, TypedValues values, Actor actor, CancellationToken cancellationToken)
    {
        var line = new GoodsItem();
        var rules = values.WriteTo(GoodsTemplate.Fields, line, "Goods");
        rules.AddRange(GoodsTemplate.MandatoryFields
            .Where(field => field.IsEmpty(line) && rules.All(rule => rule.Path != PathOf(field)))
            .Select(field => new BrokenRule(PathOf(field), $"请填写{field.LabelZh}。")));
        // the language of a line is its certificate's business: some print in Chinese
        rules.AddRange(GoodsTemplate.Fields.SelectMany(field => field.Problems(line, english: field == GoodsFields.NameEn).Select(problem => new BrokenRule(PathOf(field), problem + "。"))));
        if (rules.Count > 0)
        {
            throw new BrokenRulesException(rules);
        }

        if (string.IsNullOrEmpty(line.QuantityUnitZh) && Dictionary.Units.Find(line.QuantityUnitEn) is { } unit)
        {
            line.QuantityUnitZh = unit.NameZh;
        }

        var entry = await FindAsync(id, line, cancellationToken);
        if (entry is null && id is not null)
        {
            return null;
        }

        if (entry is null)
        {
            entry = new GoodsTemplate { EnterpriseId = actor.EnterpriseId!.Value };
            db.GoodsTemplates.Add(entry);
        }

        entry.Take(line);
        entry.SearchText = LibrarySearchText.Of(line.HsCode, line.NameZh, line.NameEn, line.ManufacturerNameZh);
        entry.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveAuditedAsync(actor, nameof(SaveGoodsTemplate), cancellationToken);
        return entry;
    }

    private static string PathOf(SectionField<GoodsItem> field) => $"Goods.{field.Key}";

    private Task<GoodsTemplate?> FindAsync(Guid? id, GoodsItem line, CancellationToken cancellationToken) => id is { } known
        ? db.GoodsTemplates.SingleOrDefaultAsync(row => row.Id == known, cancellationToken)
        : db.GoodsTemplates.FirstOrDefaultAsync(row => row.HsCode == line.HsCode && row.NameZh == line.NameZh && row.NameEn == line.NameEn, cancellationToken);
}
