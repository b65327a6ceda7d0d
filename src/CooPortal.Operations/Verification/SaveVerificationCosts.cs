using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.PreReview;
using CooPortal.Domain.Verification;

namespace CooPortal.Operations.Verification;

/// <summary>【维护产品成本明细】 of one line of 核查产品清单, by the rules of 产品预审. What breaks a rule is not kept.</summary>
public sealed class SaveVerificationCosts(VerificationCounter counter, TimeProvider clock)
{
    /// <returns>Null when there is no such record.</returns>
    /// <exception cref="BrokenRulesException">something typed is wrong, the state forbids it, customs took the line away, or a colleague saved meanwhile: then nothing changed</exception>
    public Task<VerificationRecord?> ExecuteAsync(SaveVerificationCostsInput input, Actor actor, CancellationToken cancellationToken)
    {
        var (sheet, problems) = PreReviewReading.Read(input.Sheet);
        return counter.ServeAsync(
            input.Id,
            VerificationAction.Process,
            actor,
            nameof(SaveVerificationCosts),
            record =>
            {
                if (record.Request.Item(input.Item) is null)
                {
                    throw new BrokenRulesException("", "海关刚刚更改了核查产品清单，该产品已不在清单中，本次录入没有保存。请返回核查记录单查看最新要求。");
                }

                if ((record.CostsOf(input.Item)?.Edits ?? 0) != input.Edits)
                {
                    throw new BrokenRulesException("", "该产品的成本明细刚刚被其他操作员修改，本次录入没有保存。请返回核查记录单，重新打开后再修改。");
                }

                if (problems.Count > 0)
                {
                    throw new BrokenRulesException(problems);
                }

                record.KeepCosts(input.Item, sheet, clock.GetUtcNow().UtcDateTime);
                return Task.CompletedTask;
            },
            cancellationToken);
    }
}
