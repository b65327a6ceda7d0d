using CooPortal.Domain.Accounts;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.BlankForms;

/// <summary>
/// 【核销】 and 【作废】: uses forms of the stock for a certificate and sends each to customs, all or none. Of two users who name the same number
/// one gets it: the form's version lets one through, and the other reads who was faster.
/// </summary>
public sealed class SubmitBlankForms(CooPortalDbContext db, FindWriteOffSheet sheets, CustomsOutbox outbox, TimeProvider clock)
{
    private const int MostAttempts = 5;

    /// <returns>How many forms were submitted; null when the company filed no such certificate.</returns>
    /// <exception cref="BrokenRulesException">nothing ticked, or a form that cannot be used on the certificate: then none is</exception>
    public async Task<int?> ExecuteAsync(SubmitBlankFormsInput input, Actor actor, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await sheets.ExecuteAsync(input.CertificateId, cancellationToken) is not { } sheet)
            {
                return null;
            }

            var forms = await TakeAsync(input, sheet, cancellationToken);
            var enterprise = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == actor.EnterpriseId, cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            foreach (var form in forms)
            {
                form.Use(input.Action, sheet.Certificate, actor.Name, now);
                await outbox.EnqueueAsync(CustomsSubject.BlankForm(form.Id), BlankFormText.ToMessage(form, enterprise), form.EnterpriseId, form.Round, cancellationToken);
            }

            try
            {
                await db.SaveAuditedAsync(actor, nameof(SubmitBlankForms), cancellationToken, $"{input.Action.TitleZh()} {sheet.Certificate.Number}");
                return forms.Count;
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Says what stands in the way without doing anything, before the user is asked to confirm.</summary>
    /// <returns>The numbers as they would be submitted; null when the company filed no such certificate.</returns>
    /// <exception cref="BrokenRulesException">as of <see cref="ExecuteAsync"/></exception>
    public async Task<IReadOnlyList<string>?> CheckAsync(SubmitBlankFormsInput input, CancellationToken cancellationToken) =>
        await sheets.ExecuteAsync(input.CertificateId, cancellationToken) is { } sheet
            ? [.. (await TakeAsync(input, sheet, cancellationToken)).Select(form => form.Number)]
            : null;

    private async Task<List<BlankForm>> TakeAsync(SubmitBlankFormsInput input, WriteOffSheet sheet, CancellationToken cancellationToken)
    {
        var refusal = sheet.Refusal
            ?? (input.Numbers.Count == 0 ? $"请先勾选需要{input.Action.TitleZh()}的空白证单。" : null)
            ?? (input.Numbers.Count > BlankFormRules.Most ? $"一次最多提交{BlankFormRules.Most}份空白证单。" : null);
        if (refusal is not null)
        {
            throw new BrokenRulesException("", refusal);
        }

        var numbers = input.Numbers.Select(row => BlankFormNumber.Tidy(row.Number)).ToList();
        var found = (await db.BlankForms.Where(row => numbers.Contains(row.Number)).ToListAsync(cancellationToken)).ToLookup(form => form.Number);
        var (forms, problems) = (new List<BlankForm>(), new List<BrokenRule>());
        foreach (var (number, index) in numbers.Select((number, index) => (number, index)))
        {
            var form = found[number].FirstOrDefault(candidate => candidate.TypeCode == sheet.Certificate.TypeCode) ?? found[number].FirstOrDefault();
            var problem = BlankFormNumber.Problem(number)
                ?? (numbers.IndexOf(number) < index ? $"流水号 {number} 重复录入。" : null)
                ?? (form is null ? $"流水号 {number} 不在贵公司领用的空白证单中，请核对，或从未使用的空白证单中选择。" : BlankFormRules.WhyNot(form, sheet.Certificate, sheet.Holder));
            if (problem is not null)
            {
                problems.Add(new BrokenRule(SubmitBlankFormsInput.PathOf(input.Numbers[index].Row), problem));
            }
            else
            {
                forms.Add(form!);
            }
        }

        return problems.Count == 0 ? forms : throw new BrokenRulesException(problems);
    }
}
