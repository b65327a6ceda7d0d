using System.Globalization;
using CooPortal.Operations.Promises;

namespace CooPortal.Web.Features.Promises.Measured;

/// <summary>Steps and times as the page says them.</summary>
public static class PromiseWords
{
    public static (string Title, string Meaning) Of(PromiseStep step) => step switch
    {
        PromiseStep.Accepted => ("海关接收", "从申报到海关回执“数据接收成功”"),
        PromiseStep.Approved => ("海关审核", "从数据接收成功到审核通过，含人工审核"),
        PromiseStep.OriginalReady => ("生成正本", "从审核通过到带签章的正本可以打印"),
        PromiseStep.Whole => ("全程", "从申报到正本可以打印"),
    };

    /// <summary>1.4 秒, 12 分钟, 3.5 小时, 2.0 天.</summary>
    public static string Of(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} 秒"),
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} 分钟"),
        { TotalHours: < 24 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.0} 小时"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0.0} 天"),
    };
}
