using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Enterprises;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Platform;

/// <summary>States as the platform's pages call them.</summary>
public static class PlatformWords
{
    public static string Of(EnterpriseState state) => state switch
    {
        EnterpriseState.Pending => "待核验",
        EnterpriseState.Active => "正常",
        EnterpriseState.Refused => "已退回",
        EnterpriseState.Suspended => "已停用",
    };

    public static Tone ToneOf(EnterpriseState state) => state switch
    {
        EnterpriseState.Pending => Tone.Orange,
        EnterpriseState.Active => Tone.Green,
        EnterpriseState.Refused or EnterpriseState.Suspended => Tone.Red,
    };

    public static string Of(FilingMode? mode) =>
        mode is null ? "" : Dictionary.FilingModes.Find(((int)mode).ToString(System.Globalization.CultureInfo.InvariantCulture))?.NameZh ?? "";
}
