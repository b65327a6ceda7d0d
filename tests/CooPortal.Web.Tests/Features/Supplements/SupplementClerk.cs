using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Tests.Features.Supplements;

/// <summary>Somebody at the pages of 出口报关单补录.</summary>
public sealed class SupplementClerk(SupplementPortal stage, PortalBrowser browser) : IDisposable
{
    public const string Customs = "/supplements/fill/customs";
    public const string Ccpit = "/supplements/fill/ccpit";
    public const string Query = "/supplements/query";
    public const string One = "310120260000000417";
    public const string Two = "310120260000000418";

    public PortalBrowser Browser { get; } = browser;

    public string Flash => Browser.Page.QuerySelector(".flash")?.TextContent.Trim() ?? "";

    public IReadOnlyList<IElement> Rows => [.. Browser.Page.QuerySelectorAll(".list-table tbody tr")];

    /// <summary>Numbers of the certificates in the list, by the column's heading.</summary>
    public IReadOnlyList<string> Numbers => Column("证明号");

    public IReadOnlyList<string> States => Column("补录状态");

    public IHtmlFormElement Dialog => (IHtmlFormElement)Browser.Page.QuerySelector("dialog form")!;

    public IReadOnlyList<string> Column(string heading)
    {
        var headings = Browser.Page.QuerySelectorAll(".list-table thead th").Select(cell => cell.TextContent.Trim()).ToList();
        return [.. Rows.Select(row => row.Children[headings.IndexOf(heading)].TextContent.Trim())];
    }

    public Task SearchAsync(string list, params (string Field, string Value)[] conditions) =>
        Browser.SubmitAsync(Browser.Form(list), conditions.ToDictionary(condition => condition.Field, condition => condition.Value));

    /// <summary>【重置】.</summary>
    public Task ResetAsync() => Browser.OpenAsync(Browser.Page.QuerySelector("a.btn-reset")!.GetAttribute("href")!);

    /// <summary>【补录】 of the certificate's line opens the dialog.</summary>
    public async Task OpenAsync(string list, string number)
    {
        await Browser.OpenAsync($"{list}?Number={number}");
        await Browser.OpenAsync(Rows.Single().QuerySelector(".row-actions a")!.GetAttribute("href")!);
    }

    /// <summary>【提交】 of the dialog.</summary>
    public Task SubmitAsync(bool? exported, string numbers = "", string remarks = "") => Browser.SubmitAsync(Dialog, new Dictionary<string, string>
    {
        ["IsExported"] = exported switch { true => "true", false => "false", null => "" },
        ["Numbers"] = numbers,
        ["Remarks"] = remarks,
    });

    /// <summary>【详情】 of the only certificate that the query finds.</summary>
    public async Task DetailAsync(string number)
    {
        await Browser.OpenAsync($"{Query}?Number={number}");
        await Browser.OpenAsync(Rows.Single().QuerySelector(".row-actions a")!.GetAttribute("href")!);
    }

    public Task PressAsync(string label) => Browser.OpenAsync(Browser.Page.QuerySelectorAll(".toolbar a").Single(link => link.TextContent.Trim() == label).GetAttribute("href")!);

    /// <summary>Ticks all lines of 详情 and presses 【删除】; the question is open then.</summary>
    public async Task DeleteAsync()
    {
        var form = Browser.Page.Forms.First(form => form.GetAttribute("action")!.Contains("/delete/", StringComparison.Ordinal));
        await Browser.PostAsync(form.GetAttribute("action")!, Rows.Select(row => KeyValuePair.Create("ids", row.QuerySelector("input[name=ids]")!.GetAttribute("value")!)).Append(new("__RequestVerificationToken", Browser.Token)));
    }

    /// <summary>【确定】 of the question.</summary>
    public Task ConfirmAsync() => Browser.SubmitAsync(Dialog);

    /// <summary>【刷新】 until the lines of 详情 are in these states.</summary>
    public Task RefreshUntilAsync(params string[] states) => stage.UntilAsync(async () =>
    {
        await PressAsync("刷新");
        return (Rows.Count == 0 ? [] : States).SequenceEqual(states);
    });

    public async Task<int> StoredAsync(string number)
    {
        await using var db = stage.Portal.Database.OpenAs(stage.EnterpriseId);
        return await db.SupplementedProofs.Where(proof => proof.Number == number).SelectMany(proof => proof.Supplements).CountAsync();
    }

    public void Dispose() => Browser.Dispose();
}
