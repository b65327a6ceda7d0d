using System.Text.RegularExpressions;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Identifiers;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.Operators;

/// <summary>Adds an operator or changes one (管理员账号信息管理 → 我的操作员).</summary>
public sealed partial class SaveOperator(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>Null when the company has no such account.</returns>
    /// <exception cref="BrokenRulesException">something typed is wrong; all of it is named</exception>
    public async Task<User?> ExecuteAsync(SaveOperatorInput input, Actor actor, CancellationToken cancellationToken)
    {
        OperatorGate.Require(actor);
        var user = input.Id is { } id ? await db.FindColleagueAsync(id, actor, cancellationToken) : null;
        if (input.Id is not null && user is null)
        {
            return null;
        }

        var rules = Check(input, user is null, await db.CompanyWordsAsync(actor.EnterpriseId, cancellationToken)).ToList();
        var name = LogIn.Normalise(input.UserName ?? "");
        if (user is null && name.Length > 0 && await db.Users.AnyAsync(row => row.NormalisedUserName == name, cancellationToken))
        {
            rules.Add(new BrokenRule(nameof(input.UserName), "该登录名已被使用，请换一个"));
        }

        if (user is not null && user.Version != input.Version)
        {
            rules.Add(new BrokenRule("", "该账号刚刚被修改过，请重新打开后再修改。"));
        }

        if (rules.Count > 0)
        {
            throw new BrokenRulesException(rules);
        }

        user ??= db.Users.Add(new User
        {
            EnterpriseId = actor.EnterpriseId,
            UserName = input.UserName!.Trim(),
            NormalisedUserName = name,
            PasswordHash = PasswordHash.Create(input.Password!),
            MustChangePassword = true,
            FullName = "",
            Role = UserRole.CardlessOperator,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        }).Entity;
        Write(input, user);
        await db.SaveAuditedAsync(actor, nameof(SaveOperator), cancellationToken);
        return user;
    }

    private static void Write(SaveOperatorInput input, User user)
    {
        user.FullName = input.FullName!.Trim();
        user.Mobile = input.Mobile!.Trim();
        user.Email = string.IsNullOrWhiteSpace(input.Email) ? null : input.Email.Trim();
        user.IsDeclarant = input.IsDeclarant;
        if (user.Role != UserRole.Administrator)
        {
            user.Role = input.HasCard ? UserRole.CardOperator : UserRole.CardlessOperator;
        }

        if (!string.IsNullOrWhiteSpace(input.IdNumber))
        {
            user.IdNumber = IdNumber.Parse(input.IdNumber).Value;
        }
    }

    private static IEnumerable<BrokenRule> Check(SaveOperatorInput input, bool isNew, IReadOnlyList<string?> companyWords)
    {
        (string Field, string? Problem)[] checks =
        [
            (nameof(input.FullName), string.IsNullOrWhiteSpace(input.FullName) ? "请填写姓名" : input.FullName.Trim().Length > 50 ? "姓名最多50字" : null),
            (nameof(input.IdNumber), !string.IsNullOrWhiteSpace(input.IdNumber) ? IdNumber.Problem(input.IdNumber) : isNew ? "请填写身份证号" : null),
            (nameof(input.Mobile), Mobile().IsMatch(input.Mobile?.Trim() ?? "") ? null : "手机号应为11位，以1开头"),
            (nameof(input.Email), string.IsNullOrWhiteSpace(input.Email) || Email().IsMatch(input.Email.Trim()) ? null : "邮箱格式不正确，例如 name@company.cn"),
            (nameof(input.UserName), !isNew || UserNameRules.Shape().IsMatch(input.UserName?.Trim() ?? "") ? null : $"登录名{UserNameRules.Demand}"),
            (nameof(input.Password), isNew ? PasswordRules.Problem(input.Password, [.. OwnWords.Of(input.UserName, input.FullName, input.Mobile, input.Email), .. companyWords]) : null),
        ];
        return checks.Where(check => check.Problem is not null).Select(check => new BrokenRule(check.Field, check.Problem!));
    }

    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^[^\s@]{1,60}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,20}$")]
    private static partial Regex Email();
}
