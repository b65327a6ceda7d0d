using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;
using CooPortal.Operations.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>批量修改: gives one field of several lines of goods the same value; the last time of a user can be undone.</summary>
public sealed class BatchEditGoods(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>What would happen, without doing it.</summary>
    /// <returns>Null when there is no such certificate or field.</returns>
    public async Task<IReadOnlyList<BatchGoodsChange>?> PreviewAsync(BatchGoodsInput input, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.AsNoTracking().WithLines()
            .SingleOrDefaultAsync(row => row.Id == input.CertificateId && row.FilerEnterpriseId == actor.EnterpriseId, cancellationToken);
        return certificate is not null && FieldOf(certificate, input.FieldKey) is { } field ? Change(certificate, field, input) : null;
    }

    /// <returns>How many lines were changed; null when there is no such certificate or field.</returns>
    /// <exception cref="BrokenRulesException">The value cannot be; the path is Goods.Key.</exception>
    public async Task<int?> ExecuteAsync(BatchGoodsInput input, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateAsync(input.CertificateId, actor, cancellationToken);
        if (certificate is null || FieldOf(certificate, input.FieldKey) is not { } field)
        {
            return null;
        }

        certificate.RefuseUnless(CertificateAction.Save, actor);
        var old = Chosen(certificate, input).ToDictionary(line => line.Id, field.Read);
        var changes = Change(certificate, field, input);
        if (changes.FirstOrDefault(change => change.Problem is not null) is { } refused)
        {
            db.ChangeTracker.Clear();
            throw new BrokenRulesException($"Goods.{field.Key}", refused.Problem!);
        }

        var changed = Chosen(certificate, input).Count(line => field.Read(line) != old[line.Id]);
        if (changed == 0)
        {
            return 0;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await db.KeepDraftAsync(KeyOf(certificate.Id), JsonSerializer.Serialize(new Undo(field.Key, field.LabelZh, old)), actor, now, cancellationToken);
        db.Touch(certificate, now);
        await db.SaveAuditedAsync(actor, nameof(BatchEditGoods), cancellationToken, $"{field.LabelZh}：{LineEdits.Named(Chosen(certificate, input))}");
        return changed;
    }

    /// <summary>What an undo would bring back now; null for nothing.</summary>
    /// <returns>The field's label and the number of lines.</returns>
    public async Task<(string LabelZh, int Lines)?> UndoableAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken) =>
        Read(await db.FindKeptDraftAsync(KeyOf(certificateId), actor, cancellationToken)) is { } undo ? (undo.LabelZh, undo.Old.Count) : null;

    /// <summary>撤销: gives the lines that are still there what they had.</summary>
    /// <returns>How many; null when there is no such certificate.</returns>
    public async Task<int?> UndoAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.FindOwnCertificateAsync(certificateId, actor, cancellationToken) is not { } certificate)
        {
            return null;
        }

        certificate.RefuseUnless(CertificateAction.Save, actor);
        var kept = await db.FindKeptDraftAsync(KeyOf(certificateId), actor, cancellationToken);
        if (Read(kept) is not { } undo || FieldOf(certificate, undo.FieldKey) is not { } field)
        {
            return 0;
        }

        var lines = certificate.Goods.Where(line => undo.Old.ContainsKey(line.Id)).ToList();
        lines.ForEach(line => field.Write(line, undo.Old[line.Id]));
        db.FormDrafts.Remove(kept!);
        db.Touch(certificate, clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(BatchEditGoods) + "Undo", cancellationToken, undo.LabelZh);
        return lines.Count;
    }

    private static SectionField<GoodsItem>? FieldOf(Certificate certificate, string key) =>
        CertificateCatalogue.Get(certificate.TypeCode).Goods.Fields.FirstOrDefault(field => field.Key == key);

    private static List<GoodsItem> Chosen(Certificate certificate, BatchGoodsInput input) =>
        [.. certificate.Goods.Where(line => input.AllLines || input.LineIds.Contains(line.Id)).OrderBy(line => line.LineNumber)];

    /// <summary>Changes the lines of the certificate given, and says what changed and what cannot be.</summary>
    private static List<BatchGoodsChange> Change(Certificate certificate, SectionField<GoodsItem> field, BatchGoodsInput input)
    {
        var lines = Chosen(certificate, input);
        var old = lines.ConvertAll(field.Display);
        var refused = lines.ConvertAll(line => field.Write(line, input.Value));
        var rules = CertificateChecker.CheckDraft(certificate).Where(rule => !rule.IsWarning).ToLookup(rule => rule.Path, rule => rule.Message);
        var unlisted = field == GoodsFields.InvoiceNumber && certificate.Invoices.Count > 0 && input.Value.Length > 0 && certificate.Invoices.All(invoice => invoice.Number != input.Value.Trim())
            ? $"发票号“{input.Value}”不在发票信息中，请从列表中选择。"
            : null;
        return [.. lines.Select((line, index) => new BatchGoodsChange(
            line.LineNumber,
            line.NameZh ?? line.NameEn ?? "",
            old[index],
            refused[index] is null ? field.Display(line) : input.Value,
            refused[index] ?? rules[$"{SaveGoods.Prefix(line)}.{field.Key}"].FirstOrDefault() ?? unlisted))];
    }

    private static string KeyOf(Guid certificateId) => $"undo-goods-batch:{certificateId:N}";

    private Undo? Read(FormDraft? kept) => kept is null || clock.GetUtcNow().UtcDateTime - kept.SavedAt > Window ? null : JsonSerializer.Deserialize<Undo>(kept.Content);

    private sealed record Undo(string FieldKey, string LabelZh, Dictionary<Guid, string> Old);
}
