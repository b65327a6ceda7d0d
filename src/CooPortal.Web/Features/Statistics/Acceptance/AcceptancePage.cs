using CooPortal.Operations.Enterprises;
using CooPortal.Operations.Statistics;

namespace CooPortal.Web.Features.Statistics.Acceptance;

/// <summary>受理情况查询 as it stands on the screen.</summary>
public sealed record AcceptancePage(EnterpriseRecord Record, AcceptanceStatus Status)
{
    /// <summary>The median in words, as a person says it.</summary>
    public string Median => Status.MedianTimeToApproval switch
    {
        null => "—",
        { TotalMinutes: < 1 } => "不到 1 分钟",
        { TotalHours: < 1 } time => $"{time.TotalMinutes:0} 分钟",
        { TotalDays: < 1 } time => $"{time.TotalHours:0.0} 小时",
        { } time => $"{time.TotalDays:0.0} 天",
    };
}
