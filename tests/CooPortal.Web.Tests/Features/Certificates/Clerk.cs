using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Catalogue;
using CooPortal.TestKit;

namespace CooPortal.Web.Tests.Features.Certificates;

/// <summary>A clerk at a browser without script: fills fields by name and presses buttons by their label.</summary>
internal sealed class Clerk(PortalBrowser browser)
{
    public IHtmlDocument Page => browser.Page;

    public HttpStatusCode Status => browser.Status;

    public Uri Address => browser.Address;

    public string Text => Page.Body!.TextContent;

    public async Task<Clerk> OpenAsync(string path)
    {
        await browser.OpenAsync(path);
        return this;
    }

    /// <summary>Fills fields of the form that holds the button, and presses it.</summary>
    public async Task<Clerk> PressAsync(string button, IReadOnlyDictionary<string, string>? fields = null, string within = "body")
    {
        var (path, content) = Request(button, fields, within);
        await browser.PostAsync(path, content);
        return this;
    }

    /// <summary>Ticks every box of a name in the button's form, and presses it.</summary>
    public async Task<Clerk> TickAllAsync(string box, string button, string within = "body")
    {
        foreach (var input in Page.QuerySelectorAll($"input[type=checkbox][name='{box}']").Cast<IHtmlInputElement>())
        {
            input.IsChecked = true;
        }

        return await PressAsync(button, within: within);
    }

    /// <summary>Presses again what was pressed before, as the back button or a double click does.</summary>
    public async Task<Clerk> PressTwiceAsync(string button, IReadOnlyDictionary<string, string>? fields = null)
    {
        var (path, content) = Request(button, fields, "body");
        await browser.PostAsync(path, content);
        await browser.PostAsync(path, content);
        return this;
    }

    /// <summary>Fetches a file with the session of this browser; the page stays.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path)
    {
        await browser.OpenAsync(path);
        return browser.Response;
    }

    /// <summary>A bare post, as a button does.</summary>
    public async Task<Clerk> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        await browser.PostAsync(path, [.. fields.Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value)), new("__RequestVerificationToken", browser.Token)]);
        return this;
    }

    /// <summary>Chooses a file in the form that posts to an address, fills the other fields and sends it.</summary>
    public async Task<Clerk> UploadAsync(string action, string field, string fileName, byte[] content, params (string Name, string Value)[] fields)
    {
        await browser.UploadAsync(action, [.. fields.Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value)), new("__RequestVerificationToken", browser.Token)], field, fileName, content);
        return this;
    }

    /// <summary>What the page's script asks the server while one types.</summary>
    public async Task<string> CheckAsync(string section, IReadOnlyDictionary<string, string> fields)
    {
        var pairs = fields.Append(new("__RequestVerificationToken", browser.Token)).Append(new("Type", Find("input[name=Type]")!.GetAttribute("value")!));
        var address = browser.Address;
        await browser.PostAsync($"{address.AbsolutePath}/check?section={section}", pairs);
        return await browser.Response.Content.ReadAsStringAsync();
    }

    /// <summary>A new certificate, saved.</summary>
    public async Task<Guid> SaveAsync(string type)
    {
        await OpenAsync($"/certificates/apply/new/{type}");
        return await SaveOpenAsync(type);
    }

    /// <summary>Fills and saves the new certificate that is open.</summary>
    public async Task<Guid> SaveOpenAsync(string type)
    {
        await PressAsync("暂存", Typed.Header(type).ToDictionary(field => $"Header.{field.Key}", field => field.Value));
        return Text.Contains("已暂存", StringComparison.Ordinal) ? Guid.Parse(Address.Segments[^1]) : throw new InvalidOperationException($"Not saved: {Find("#summary")?.TextContent}");
    }

    /// <summary>A certificate of any type that customs would take: saved, with invoice, inbound origin and goods.</summary>
    public async Task<Guid> CompleteAsync(string type) => await CompleteAsync(type, await SaveAsync(type));

    /// <inheritdoc cref="CompleteAsync(string)"/>
    public async Task<Guid> CompleteAsync(string type, Guid id)
    {
        var facts = CertificateCatalogue.Get(type);
        if (facts.HasInvoiceSection)
        {
            await OpenAsync($"/certificates/edit/{id}?tab=invoices&invoice=new");
            await PressAsync("保存", Typed.Invoice().ToDictionary(field => $"Invoice.{field.Key}", field => field.Value));
        }

        await OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        if (facts.UsesInboundOrigin)
        {
            await UseInboundAsync(InboundCustoms.Items.First(item => item.AgreementCode == facts.AgreementCode));
        }

        await PressAsync("保存", Typed.Goods(type).ToDictionary(field => $"Goods.{field.Key}", field => field.Value));
        return Text.Contains("项货物已保存", StringComparison.Ordinal) ? id : throw new InvalidOperationException($"Goods not saved: {Find("#summary")?.TextContent}");
    }

    /// <summary>【查询】 and 【使用】 in the open line.</summary>
    public async Task UseInboundAsync(InboundOrigin item)
    {
        await AskInboundAsync(item.ProofNo, item.OriginCountry, item.HSCode);
        await PressAsync("使用");
    }

    public Task AskInboundAsync(string proof, string origin, string hs) => PressAsync("查询", new Dictionary<string, string>
    {
        ["InboundOrigin.InboundProofNumber"] = proof,
        ["InboundOrigin.InboundOriginCode"] = origin,
        ["InboundOrigin.HsCode"] = hs,
    });

    /// <summary>Ticks one row of the list and presses a button of its toolbar.</summary>
    public async Task<Clerk> PickAsync(string action, params IReadOnlyList<Guid> ids)
    {
        await browser.PostAsync(action, [new("__RequestVerificationToken", browser.Token), .. ids.Select(id => KeyValuePair.Create("ids", id.ToString()))]);
        return this;
    }

    /// <summary>复制 of a certificate.</summary>
    public async Task<Guid> CopyAsync(Guid id)
    {
        await OpenAsync($"/certificates/copy/{id}");
        await PressAsync("确定");
        return Guid.Parse(Address.Segments[^1]);
    }

    /// <summary>What a field shows.</summary>
    public string Value(string name) => Page.QuerySelectorAll($"[name='{name}']").First(element => element is not IHtmlInputElement { Type: "hidden" }) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        var other => other.TextContent,
    };

    /// <summary>What stands in red beside a field.</summary>
    public string ErrorAt(string name) => browser.ErrorOf(name) ?? "";

    public IElement? Find(string selector) => Page.QuerySelector(selector);

    private (string Path, List<KeyValuePair<string, string>> Content) Request(string button, IReadOnlyDictionary<string, string>? fields, string within)
    {
        var pressed = Page.QuerySelectorAll($"{within} button[type=submit]").Cast<IHtmlButtonElement>()
            .FirstOrDefault(candidate => candidate.TextContent.Trim() == button || candidate.Title == button)
            ?? throw new InvalidOperationException($"No button “{button}” at {Address}: {Page.QuerySelector("#content")?.TextContent.Trim()}");
        var form = pressed.GetAttribute("form") is { } id ? (IHtmlFormElement)Page.GetElementById(id)! : (IHtmlFormElement)pressed.Closest("form")!;
        var controls = form.QuerySelectorAll("input, select, textarea").Concat(form.Id is null ? [] : Page.QuerySelectorAll($"[form='{form.Id}']:not(button)"));
        var pairs = controls.Where(control => !control.HasAttribute("disabled") && !string.IsNullOrEmpty(control.GetAttribute("name")))
            .Select(control => Pair(control, fields))
            .OfType<KeyValuePair<string, string>>()
            .ToList();
        if (pressed.Name is { Length: > 0 } name)
        {
            pairs.Add(new(name, pressed.Value));
        }

        return (pressed.GetAttribute("formaction") ?? form.GetAttribute("action")!, pairs);
    }

    private static KeyValuePair<string, string>? Pair(IElement control, IReadOnlyDictionary<string, string>? fields)
    {
        var name = control.GetAttribute("name")!;
        var given = fields?.GetValueOrDefault(name);
        return control switch
        {
            IHtmlInputElement { Type: "checkbox" } box => (given is null ? box.IsChecked : given == "true") ? new(name, box.Value) : null,
            IHtmlInputElement { Type: "radio" } radio => radio.IsChecked ? new(name, radio.Value) : null,
            IHtmlInputElement { Type: "hidden" } hidden => new(name, hidden.Value),
            IHtmlInputElement input => new(name, given ?? input.Value),
            IHtmlTextAreaElement area => new(name, given ?? area.Value),
            IHtmlSelectElement select => new(name, given ?? select.Value ?? ""),
            _ => null,
        };
    }
}
