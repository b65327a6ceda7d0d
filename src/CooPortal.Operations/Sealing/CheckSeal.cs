using System.Globalization;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Sealing;

/// <summary>Judges the form of 新增 and 修改; all that is wrong is named at once.</summary>
public sealed class CheckSeal(CooPortalDbContext db, FindSeals find, TimeProvider clock)
{
    public const int LongestName = 30;

    /// <returns>Null when the company has no such seal.</returns>
    /// <exception cref="BrokenRulesException">something is wrong</exception>
    public async Task<SealDraft?> ExecuteAsync(SealInput input, Actor actor, CancellationToken cancellationToken)
    {
        var enterpriseId = LegalPersonGate.Require(actor);
        var known = input.SealId is { } id ? await db.SealImages.SingleOrDefaultAsync(row => row.Id == id && row.Kind == input.Kind, cancellationToken) : null;
        if (input.SealId is not null && known is null)
        {
            return null;
        }

        var scan = known is null && input.ScanId is { } scanId
            ? await db.SealScans.AsNoTracking().SingleOrDefaultAsync(row => row.Id == scanId && row.UserId == actor.UserId && row.Kind == input.Kind, cancellationToken)
            : null;
        var holder = (await find.HoldersAsync(input.Kind, enterpriseId, cancellationToken)).FirstOrDefault(row => row.User.Id == input.HolderUserId);
        var rules = new List<BrokenRule>();
        CheckRecord(input, known, scan, rules);
        await CheckNameAsync(input, rules, cancellationToken);
        CheckHolder(input, holder, rules);
        CheckDates(input, holder, rules);
        if (rules.Count > 0)
        {
            throw new BrokenRulesException(rules);
        }

        return new SealDraft
        {
            Id = known?.Id ?? scan!.Id,
            Kind = input.Kind,
            Name = input.Name!.Trim(),
            Category = input.Category,
            Shape = known is null ? scan!.Shape : known.Shape,
            Holder = holder!,
            Png = known?.Png ?? scan!.Png,
            Sha256 = known?.Sha256 ?? scan!.Sha256,
            WidthMm = known?.WidthMm ?? scan!.WidthMm,
            HeightMm = known?.HeightMm ?? scan!.HeightMm,
            ValidFrom = input.ValidFrom!.Value,
            ValidTo = input.ValidTo!.Value,
            Known = known,
        };
    }

    private void CheckRecord(SealInput input, SealImage? known, SealScan? scan, List<BrokenRule> rules)
    {
        var noun = SealNames.Of(input.Kind);
        if (known is not null && known.Version != input.Version)
        {
            rules.Add(new BrokenRule("", $"该{noun}刚刚被修改过，请重新打开后再修改。"));
        }

        if (known is null && (scan is not { IsAccepted: true } || scan.ExpiresAt <= clock.GetUtcNow().UtcDateTime))
        {
            rules.Add(new BrokenRule("Picture", input.ScanId is null ? $"请点击“选择{noun}”，选择扫描得到的图片" : "上传已超时，请重新选择图片"));
        }

        if (input.Kind == SealImageKind.Seal && input.Category is null)
        {
            rules.Add(new BrokenRule(nameof(input.Category), "请选择印章类型"));
        }
    }

    private async Task CheckNameAsync(SealInput input, List<BrokenRule> rules, CancellationToken cancellationToken)
    {
        var noun = SealNames.Of(input.Kind);
        var name = input.Name?.Trim() ?? "";
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            rules.Add(new BrokenRule(nameof(input.Name), name.Length == 0 ? $"请填写{noun}名称" : $"{noun}名称最多{LongestName}字，不能换行"));
        }
        else if (await db.SealImages.AnyAsync(row => row.Kind == input.Kind && row.Name == name && row.Id != input.SealId, cancellationToken))
        {
            rules.Add(new BrokenRule(nameof(input.Name), $"已有名为“{name}”的{noun}，请换一个名称；要替换原{noun}，请先停用并删除它"));
        }
    }

    private static void CheckHolder(SealInput input, SealHolder? holder, List<BrokenRule> rules)
    {
        if (holder is null)
        {
            rules.Add(new BrokenRule(nameof(input.HolderUserId), input.Kind == SealImageKind.Seal ? "请从列表中选择已绑定电子口岸卡的法人或操作员" : "请从列表中选择有身份证号的申报员"));
        }
    }

    private void CheckDates(SealInput input, SealHolder? holder, List<BrokenRule> rules)
    {
        if (input.ValidFrom is not { } from || input.ValidTo is not { } to)
        {
            rules.AddRange(new[] { (nameof(input.ValidFrom), input.ValidFrom), (nameof(input.ValidTo), input.ValidTo) }
                .Where(date => date.Item2 is null).Select(date => new BrokenRule(date.Item1, "请填写有效期")));
            return;
        }

        if (to < from)
        {
            rules.Add(new BrokenRule(nameof(input.ValidTo), "结束日期不能早于起始日期"));
        }
        else if (to < clock.TodayInChina())
        {
            rules.Add(new BrokenRule(nameof(input.ValidTo), "结束日期已过"));
        }
        else if (input.Kind == SealImageKind.Seal && holder is not null && !holder.Validities.Any(card => card.From <= from && to <= card.To))
        {
            var cards = string.Join("，或", holder.Validities.Select(card => $"{Text(card.From)} 至 {Text(card.To)}"));
            rules.Add(new BrokenRule(
                holder.Validities.Any(card => card.From <= from) ? nameof(input.ValidTo) : nameof(input.ValidFrom), $"印章有效期须在印章操作员卡证书的有效期内（{cards}）"));
        }

        static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
