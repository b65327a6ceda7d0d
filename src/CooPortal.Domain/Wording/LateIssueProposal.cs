using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.Wording;

/// <summary>
/// Whether a certificate counts as issued late, worked out from the shipment date and the type's window. A proposal: the user confirms
/// it (decisions.md 10). Public holidays are not known and count as working days.
/// </summary>
public sealed record LateIssueProposal
{
    private LateIssueProposal(bool isLate, bool isTooLate, string messageZh, LateIssue? rule)
    {
        IsLate = isLate;
        IsTooLate = isTooLate;
        MessageZh = messageZh;
        Wording = isLate ? rule!.Wording : null;
        Box = isLate ? rule!.Box : null;
    }

    public bool IsLate { get; }

    /// <summary>The window in which a certificate can be issued has passed, or the type knows no late issue.</summary>
    public bool IsTooLate { get; }

    /// <summary>What the form says; null when not late.</summary>
    public string? Wording { get; }

    public string? Box { get; }

    /// <summary>A sentence for the user; empty when there is nothing to say.</summary>
    public string MessageZh { get; }

    /// <param name="header">Has the day that the type counts from: shipment or 出口报关日期.</param>
    /// <param name="issue">The day of issue, or of application while it is not issued.</param>
    public static LateIssueProposal For(CertificateType type, CertificateHeader header, DateOnly issue) =>
        For(type, type.LateIssue is { FromExportDeclaration: true } ? header.ExportDeclarationDate : header.ShipmentDate, issue);

    /// <param name="shipment">The day that the type counts from.</param>
    /// <param name="issue">The day of issue, or of application while it is not issued.</param>
    public static LateIssueProposal For(CertificateType type, DateOnly? shipment, DateOnly issue)
    {
        if (type.IsIssuedAfterShipment || shipment is not { } shipped || issue <= shipped)
        {
            return new LateIssueProposal(false, false, "", null);
        }
        if (type.LateIssue is not { } rule)
        {
            return new LateIssueProposal(false, true, "该类证书没有后发规定，货物出运后不能申请签发", null);
        }
        if (rule.LimitMonths is { } months && issue > shipped.AddMonths(months))
        {
            return new LateIssueProposal(true, true, $"货物出运已超过{months}个月，按协定不能再签发", rule);
        }
        var counted = rule.FromExportDeclaration ? "出口报关" : "出运";
        if (rule.LimitDays is { } days && issue > shipped.AddDays(days))
        {
            return new LateIssueProposal(true, true, $"货物{counted}已超过{days}天，按协定不能再签发", rule);
        }
        if (issue <= LastDayInTime(shipped, rule))
        {
            return new LateIssueProposal(false, false, "", null);
        }
        return rule.EndsWithGrace
            ? new LateIssueProposal(false, true, $"货物出运已超过{rule.GraceDays}个{(rule.GraceInWorkingDays ? "工作日" : "自然日")}，该类证书没有后发规定，不能再签发", null)
            : new LateIssueProposal(true, false, $"货物已于{shipped:yyyy-MM-dd}{counted}，证书将作为后发证书签发，{FormBox.PlaceZh(rule.Box)}注明 {rule.Wording}", rule);
    }

    private static DateOnly LastDayInTime(DateOnly shipped, LateIssue rule)
    {
        if (!rule.GraceInWorkingDays)
        {
            return shipped.AddDays(rule.GraceDays);
        }
        var day = shipped;
        for (var counted = 0; counted < rule.GraceDays;)
        {
            day = day.AddDays(1);
            counted += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }
        return day;
    }
}
