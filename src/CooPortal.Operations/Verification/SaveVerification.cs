using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Verification;

namespace CooPortal.Operations.Verification;

/// <summary>【暂存】 of what the company explains; files and costs are kept by verbs of their own.</summary>
public sealed class SaveVerification(VerificationCounter counter, TimeProvider clock)
{
    /// <returns>Null when there is no such record.</returns>
    /// <exception cref="BrokenRulesException">something typed is wrong, the state forbids it, or a colleague saved meanwhile: then nothing changed</exception>
    public Task<VerificationRecord?> ExecuteAsync(SaveVerificationInput input, Actor actor, CancellationToken cancellationToken) => counter.ServeAsync(
        input.Id,
        VerificationAction.Process,
        actor,
        nameof(SaveVerification),
        record =>
        {
            Take(record, input, clock.GetUtcNow().UtcDateTime);
            return Task.CompletedTask;
        },
        cancellationToken);

    /// <summary>Puts what was typed into the record.</summary>
    /// <exception cref="BrokenRulesException">something typed is wrong, or a colleague saved meanwhile</exception>
    internal static void Take(VerificationRecord record, SaveVerificationInput input, DateTime at)
    {
        if (record.AnswerEdits != input.Edits)
        {
            throw new BrokenRulesException("", "企业说明刚刚被其他操作员修改，本次填写没有保存。请返回列表重新打开，核对最新内容后再填写。");
        }

        var (answer, problems) = VerificationReading.Read(input.Values);
        if (problems.Count > 0)
        {
            throw new BrokenRulesException(problems);
        }

        record.Explain(answer, at);
    }
}
