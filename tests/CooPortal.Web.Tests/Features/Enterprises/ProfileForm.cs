using CooPortal.Domain.Enterprises;
using CooPortal.TestKit;

namespace CooPortal.Web.Tests.Features.Enterprises;

/// <summary>Steps of a user on 企业基本信息维护.</summary>
internal static class ProfileForm
{
    public const string Page = "/enterprises/profile";

    public static Dictionary<string, string> Complete => new()
    {
        [nameof(EnterpriseProfile.NameZh)] = "宁波示范纺织有限公司",
        [nameof(EnterpriseProfile.NameEn)] = "NINGBO SHIFAN TEXTILE CO., LTD.",
        [nameof(EnterpriseProfile.Nature)] = "6",
        [nameof(EnterpriseProfile.Category)] = "1",
        [nameof(EnterpriseProfile.FilingMode)] = "1",
        [nameof(EnterpriseProfile.IssuingOffice)] = "3100",
        [nameof(EnterpriseProfile.ProvinceCode)] = "330000",
        [nameof(EnterpriseProfile.AddressZh)] = "宁波市海曙区中山西路1号",
        [nameof(EnterpriseProfile.AddressEn)] = "NO.1 ZHONGSHAN WEST ROAD, NINGBO, CHINA",
        [nameof(EnterpriseProfile.LegalRepresentative)] = "王法人",
        [nameof(EnterpriseProfile.ContactName)] = "李联系",
        [nameof(EnterpriseProfile.ContactTelephone)] = "0574-87654321",
    };

    public static Dictionary<string, string> CompleteWith(string key, string value) => new(Complete) { [key] = value };

    public static async Task AgreeAsync(this PortalBrowser browser)
    {
        await browser.OpenAsync(Page);
        await browser.SubmitAsync(browser.Form($"{Page}/agree"), new Dictionary<string, string> { ["Agreed"] = "true" });
    }

    public static Task SaveAsync(this PortalBrowser browser, Dictionary<string, string> values) => browser.SubmitAsync(browser.Form($"{Page}/save"), values, "暂存");

    /// <summary>Presses 提交 on the form as it stands.</summary>
    public static Task SubmitProfileAsync(this PortalBrowser browser, Dictionary<string, string>? values = null, bool promised = true) =>
        browser.SubmitAsync(
            browser.Form($"{Page}/save"), promised ? new Dictionary<string, string>(values ?? []) { ["Promised"] = "true" } : values, "提交");

    public static string? Value(this PortalBrowser browser, string field) => browser.Page.QuerySelector($"#{field}") switch
    {
        AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
        AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value,
        AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
        _ => null,
    };

    public static string Flash(this PortalBrowser browser) => browser.Page.QuerySelector(".flash span")?.TextContent.Trim() ?? "";

    public static string SyncStatus(this PortalBrowser browser) => browser.Page.QuerySelector("#sync-status")?.TextContent.Trim() ?? "";

    public static string Problems(this PortalBrowser browser) => browser.Page.QuerySelector(".error-summary")?.TextContent ?? "";

    public static bool IsMarkedRequired(this PortalBrowser browser, string field) => browser.Page.QuerySelector($"#{field}")!.ClassList.Contains("required-field");
}
