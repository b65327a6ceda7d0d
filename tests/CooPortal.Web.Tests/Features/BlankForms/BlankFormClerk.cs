using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooPortal.Domain.Certificates;
using CooPortal.TestKit;

namespace CooPortal.Web.Tests.Features.BlankForms;

/// <summary>Somebody of a company at the pages of 空白证单.</summary>
public sealed class BlankFormClerk(BlankFormPortal portal, Guid enterpriseId, string code, PortalBrowser browser) : IDisposable
{
    public const string List = "/blank-forms/write-off";
    public const string Query = "/blank-forms/query";

    public PortalBrowser Browser { get; } = browser;

    public Guid EnterpriseId { get; } = enterpriseId;

    public string Code { get; } = code;

    public string Organisation => Code.Substring(8, 9);

    public string Flash => Browser.Page.QuerySelector(".flash")!.TextContent.Trim();

    public string Problem => Browser.Page.QuerySelector(".window-problem")!.TextContent.Trim();

    public IReadOnlyList<IElement> Rows => [.. Browser.Page.QuerySelectorAll("main > .list-frame tbody tr")];

    /// <summary>Numbers in the lines that are not submitted.</summary>
    public IReadOnlyList<string> Typed => [.. Browser.Page.QuerySelectorAll(".number-box input").Select(input => input.GetAttribute("value") ?? "")];

    public IReadOnlyList<string> LineErrors => [.. Browser.Page.QuerySelectorAll(".number-box .field-error").Select(error => error.TextContent.Trim())];

    /// <summary>Number and state of the lines that were submitted.</summary>
    public IReadOnlyList<(string Number, string State)> Submitted =>
        [.. Browser.Page.QuerySelectorAll(".blank-form-lines tbody tr").Where(row => row.QuerySelector("td.code") is not null).Select(row => (row.QuerySelector("td.code")!.TextContent.Trim(), row.QuerySelector(".status-badge")!.TextContent.Trim()))];

    /// <summary>Numbers in 【未使用的空白证单】.</summary>
    public IReadOnlyList<string> Unused => [.. Browser.Page.QuerySelectorAll("#unused-forms tbody td.code").Select(cell => cell.TextContent.Trim())];

    public Task OpenAsync(Certificate certificate) => Browser.OpenAsync($"{List}/window/{certificate.Id}");

    /// <summary>Presses a button of the window by its words or its title.</summary>
    public Task PressAsync(string button, Dictionary<string, string>? values = null)
    {
        var form = Browser.Page.QuerySelector<IHtmlFormElement>("#write-off-window form")!;
        var pressed = form.QuerySelectorAll("button").Last(element => element.TextContent.Trim() == button || element.GetAttribute("title") == button);
        var fields = form.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
            .Select(input => KeyValuePair.Create(input.Name!, values?.GetValueOrDefault(input.Name!) ?? input.Value))
            .ToList();
        fields.AddRange((values ?? []).Where(value => fields.TrueForAll(field => field.Key != value.Key)));
        return Browser.PostAsync(pressed.GetAttribute("formaction") ?? form.GetAttribute("action")!, fields.Where(field => field.Value != "-"));
    }

    /// <summary>Types numbers into lines, and presses a button.</summary>
    public async Task TypeAsync(string button, params string[] numbers)
    {
        while (Typed.Count < numbers.Length)
        {
            await PressAsync("新增");
        }

        await PressAsync(button, numbers.Select((number, index) => ($"Lines[{index}].Number", number)).ToDictionary(pair => pair.Item1, pair => pair.number));
    }

    /// <summary>刷新 until the submitted lines have these states.</summary>
    public Task RefreshUntilAsync(params string[] states) => portal.UntilAsync(async () =>
    {
        await PressAsync("刷新");
        return Submitted.Select(line => line.State).SequenceEqual(states);
    });

    /// <summary>Fills in the filter of a list and searches.</summary>
    public async Task<int> FoundAsync(string list, Dictionary<string, string> conditions)
    {
        await Browser.OpenAsync(list);
        await Browser.SubmitAsync(Browser.Form(list), conditions);
        return Rows.Count;
    }

    public void Dispose() => Browser.Dispose();
}
