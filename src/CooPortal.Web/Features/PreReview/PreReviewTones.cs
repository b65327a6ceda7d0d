using System.Globalization;
using CooPortal.Domain.PreReview;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.PreReview;

/// <summary>How states and figures of 产品预审 look.</summary>
public static class PreReviewTones
{
    public static Tone Of(PreReviewAudit audit) => audit switch
    {
        PreReviewAudit.Draft => Tone.Grey,
        PreReviewAudit.Submitted => Tone.Blue,
        PreReviewAudit.Approved => Tone.Green,
        PreReviewAudit.Rejected => Tone.Red,
    };

    /// <summary>What the list's buttons may do with the row.</summary>
    public static string Actions(PreReviewProduct row) => string.Join(' ', Enum.GetValues<PreReviewAction>().Where(row.Allows)).ToLowerInvariant() + " receipts";

    /// <summary>33.33%: two digits of what was computed exactly.</summary>
    public static string Percent(decimal? percent) => percent is { } number ? decimal.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) + "%" : "";

    /// <summary>2026-03-05 10:42: a list has no room for seconds.</summary>
    public static string Minute(DateTime? utc) => utc is { } time ? ChinaTime.From(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";

    public static string Number(decimal? number) => number?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "";
}
