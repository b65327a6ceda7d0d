using System.Globalization;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Checks;
using CooPortal.Operations.BlankForms;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CooPortal.Web.Features.BlankForms.WriteOff;

/// <summary>空白证单核销: approved certificates, and 【空白证单核销】 of one of them.</summary>
[OriginBusiness]
public sealed class WriteOffController(ListWriteOffs list, FindWriteOffSheet sheets, FindBlankForms find, SubmitBlankForms submit) : Controller
{
    [HttpGet]
    public Task<IActionResult> Index([FromQuery] WriteOffQuery query, CancellationToken cancellationToken) => ShownAsync(query, null, cancellationToken);

    /// <param name="lines">Numbers that stood in the window and were not submitted.</param>
    [HttpGet]
    public async Task<IActionResult> Window(Guid id, [FromQuery] WriteOffQuery query, string[] lines, CancellationToken cancellationToken)
    {
        var posted = new PostedLines { Lines = [.. lines.Take(BlankFormRules.Most).Select(number => new WriteOffLine { Number = number, Ticked = false })] };
        return await OpenAsync(id, posted, cancellationToken) is { } window ? await ShownAsync(query, Settled(window), cancellationToken) : NotFound();
    }

    /// <summary>【新增】.</summary>
    [HttpPost]
    public Task<IActionResult> Add(Guid id, [FromQuery] WriteOffQuery query, CancellationToken cancellationToken) => ChangedAsync(
        id, query, window => window.Posted.Lines.Count < BlankFormRules.Most
            ? window with { Posted = window.Posted.Add(new WriteOffLine()) }
            : window with { Problems = [$"一次最多提交{BlankFormRules.Most}份空白证单。"] }, cancellationToken);

    [HttpPost]
    public Task<IActionResult> Remove(Guid id, int row, [FromQuery] WriteOffQuery query, CancellationToken cancellationToken) =>
        ChangedAsync(id, query, window => window with { Posted = window.Posted.Remove(row) }, cancellationToken);

    /// <summary>【刷新】: what was typed stays.</summary>
    [HttpPost]
    public Task<IActionResult> Refresh(Guid id, [FromQuery] WriteOffQuery query, CancellationToken cancellationToken) => ChangedAsync(id, query, Settled, cancellationToken);

    /// <summary>The 查询 icon and 【查询】 in 【未使用的空白证单】.</summary>
    [HttpPost]
    public async Task<IActionResult> Pick(Guid id, int row, [FromQuery] WriteOffQuery query, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, PostedLines.Read(Request.Form), cancellationToken) is not { } window || row < 0 || row >= window.Posted.Lines.Count)
        {
            return NotFound();
        }

        return await ShownAsync(query, await PickingAsync(window, row, cancellationToken), cancellationToken);
    }

    /// <summary>【确定】 in 【未使用的空白证单】.</summary>
    [HttpPost]
    public async Task<IActionResult> Take(Guid id, int row, [FromQuery] WriteOffQuery query, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, PostedLines.Read(Request.Form), cancellationToken) is not { } window || row < 0 || row >= window.Posted.Lines.Count)
        {
            return NotFound();
        }

        if (window.Posted.Choice.Length == 0)
        {
            return await ShownAsync(query, await PickingAsync(window, row, cancellationToken) with { Problems = ["请先勾选一份空白证单。"] }, cancellationToken);
        }

        return await ShownAsync(query, window with { Posted = window.Posted.Replace(row, new WriteOffLine { Number = window.Posted.Choice }) with { Search = "" } }, cancellationToken);
    }

    /// <summary>【返填出口商流水号】, 【返填代理企业流水号】.</summary>
    [HttpPost]
    public async Task<IActionResult> Fill(Guid id, [FromQuery] WriteOffQuery query, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, PostedLines.Read(Request.Form).WithoutEmpty(), cancellationToken) is not { } window)
        {
            return NotFound();
        }

        return await ShownAsync(query, await FilledAsync(window, cancellationToken), cancellationToken);
    }

    /// <summary>【核销】 and 【作废】: checks, and asks.</summary>
    [HttpPost]
    public async Task<IActionResult> Ask(Guid id, BlankFormAction use, [FromQuery] WriteOffQuery query, CancellationToken cancellationToken)
    {
        if (IsUse(use) && await OpenAsync(id, PostedLines.Read(Request.Form), cancellationToken) is { } window)
        {
            try
            {
                if (await submit.CheckAsync(InputOf(id, use, window.Posted), cancellationToken) is { } numbers)
                {
                    return await ShownAsync(query, window with { Question = use, Asked = numbers }, cancellationToken);
                }
            }
            catch (BrokenRulesException refused)
            {
                return await ShownAsync(query, window.With(refused.Rules), cancellationToken);
            }
        }

        return NotFound();
    }

    /// <summary>The question's 【确定】.</summary>
    [HttpPost]
    public async Task<IActionResult> Submit(Guid id, BlankFormAction use, [FromQuery] WriteOffQuery query, CancellationToken cancellationToken)
    {
        if (!IsUse(use))
        {
            return NotFound();
        }

        var posted = PostedLines.Read(Request.Form);
        try
        {
            if (await submit.ExecuteAsync(InputOf(id, use, posted), this.SignedIn().ToActor(), cancellationToken) is null)
            {
                return NotFound();
            }
        }
        catch (BrokenRulesException refused)
        {
            return await OpenAsync(id, posted, cancellationToken) is { } window ? await ShownAsync(query, window.With(refused.Rules), cancellationToken) : NotFound();
        }

        this.FlashSuccess($"{use.TitleZh()}提交成功！");
        var rest = posted.WithoutEmpty().Lines.Where(line => !line.Ticked).Select(line => KeyValuePair.Create("lines", (string?)line.Number));
        return Redirect(QueryHelpers.AddQueryString($"{WriteOffPage.Address}/window/{id}{ListQuery()}", rest));
    }

    private static bool IsUse(BlankFormAction action) => action is BlankFormAction.WriteOff or BlankFormAction.Void;

    private static SubmitBlankFormsInput InputOf(Guid id, BlankFormAction use, PostedLines posted) => new()
    {
        CertificateId = id,
        Action = use,
        Numbers = [.. posted.Lines.Select((line, index) => (line, index)).Where(item => item.line.Ticked).Select(item => (item.index, (string?)item.line.Number))],
    };

    /// <summary>Lines that were submitted meanwhile give way to their forms, and what customs gave back stands among them again.</summary>
    private static WriteOffWindow Settled(WriteOffWindow window)
    {
        var used = window.Sheet.Used.Select(form => form.Number).ToHashSet();
        var numbers = window.Posted.Numbers;
        return window with
        {
            Posted = window.Posted with
            {
                Lines =
                [
                    .. window.Posted.Lines.Where(line => !used.Contains(BlankFormNumber.Tidy(line.Number))),
                    .. window.Sheet.Refused.Where(form => !numbers.Contains(form.Number)).Select(form => new WriteOffLine { Number = form.Number, Ticked = false, Answer = form.LastAnswer }),
                ],
            },
        };
    }

    private async Task<IActionResult> ChangedAsync(Guid id, WriteOffQuery query, Func<WriteOffWindow, WriteOffWindow> change, CancellationToken cancellationToken) =>
        await OpenAsync(id, PostedLines.Read(Request.Form), cancellationToken) is { } window ? await ShownAsync(query, change(window), cancellationToken) : NotFound();

    /// <summary>The window with its lines, and what customs answered about them before.</summary>
    private async Task<WriteOffWindow?> OpenAsync(Guid id, PostedLines posted, CancellationToken cancellationToken)
    {
        if (await sheets.ExecuteAsync(id, cancellationToken) is not { } sheet)
        {
            return null;
        }

        var answers = sheet.Refused.ToDictionary(form => form.Number, form => form.LastAnswer);
        var lines = posted.Lines.Select(line => line with { Answer = answers.GetValueOrDefault(BlankFormNumber.Tidy(line.Number), "") });
        return new WriteOffWindow { Sheet = sheet, Posted = posted with { Lines = [.. lines] } };
    }

    private async Task<WriteOffWindow> PickingAsync(WriteOffWindow window, int row, CancellationToken cancellationToken)
    {
        var elsewhere = window.Posted.Remove(row).Numbers;
        var choices = await find.InStockAsync(
            window.Sheet.Certificate.TypeCode, window.Sheet.Holder, BlankFormNumber.Tidy(window.Posted.Search), elsewhere, WriteOffWindow.MostChoices, cancellationToken);
        return window with { Picking = row, Choices = choices };
    }

    private async Task<WriteOffWindow> FilledAsync(WriteOffWindow window, CancellationToken cancellationToken)
    {
        var room = BlankFormRules.Most - window.Posted.Lines.Count;
        if (!int.TryParse(window.Posted.Pages, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) || pages < 1 || pages > room)
        {
            return window with { Problems = [room < BlankFormRules.Most ? $"核销页数应为1到{room}的整数（一次最多{BlankFormRules.Most}份）。" : $"核销页数应为1到{room}的整数。"] };
        }

        var forms = await find.InStockAsync(window.Sheet.Certificate.TypeCode, window.Sheet.Holder, "", window.Posted.Numbers, pages, cancellationToken);
        return forms.Count < pages
            ? window with { Problems = [$"未使用的“{BlankFormTones.TypeName(window.Sheet.Certificate.TypeCode)}”空白证单只有{forms.Count}份可供返填，请减少核销页数，或向海关领用。"] }
            : window with { Posted = window.Posted.Add(forms.Select(form => new WriteOffLine { Number = form.Number })) with { Pages = "" } };
    }

    private string ListQuery()
    {
        var kept = Request.Query.Where(pair => pair.Key is not ("row" or "use" or "lines")).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        return QueryHelpers.AddQueryString("", kept);
    }

    private async Task<IActionResult> ShownAsync(WriteOffQuery query, WriteOffWindow? window, CancellationToken cancellationToken)
    {
        var paging = new ListPaging(WriteOffPage.Address, Request);
        var page = await list.ExecuteAsync(query.ToFilter(), paging.Place, cancellationToken);
        return View("WriteOff", new WriteOffPage { Query = query, QueryString = ListQuery(), Page = page, Pager = paging.Footer(page), Window = window });
    }
}
