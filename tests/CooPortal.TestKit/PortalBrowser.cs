using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CooPortal.TestKit;

/// <summary>A browser without script: cookies, redirects, forms as they stand on the page.</summary>
public sealed class PortalBrowser : IDisposable
{
    private const int MostRedirects = 10;

    private readonly HttpMessageInvoker _portal;

    public PortalBrowser(HttpMessageHandler portal)
    {
        _portal = new HttpMessageInvoker(portal);
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Where the last page came from, after redirects.</summary>
    public Uri Address { get; private set; } = new("https://localhost/");

    public HttpStatusCode Status { get; private set; }

    public HttpResponseMessage Response { get; private set; } = null!;

    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>Whether it goes where an answer sends it.</summary>
    public bool Follows { get; set; } = true;

    /// <summary>Header sent with every request, such as Sec-Fetch-Site.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public async Task<IHtmlDocument> OpenAsync(string url) => await GoAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Address, url)));

    /// <summary>Fills in the form and presses the button; fields not named keep what the page shows.</summary>
    public async Task<IHtmlDocument> SubmitAsync(IHtmlFormElement form, IReadOnlyDictionary<string, string>? values = null, string? button = null)
    {
        var fields = Fields(form, values, button);
        foreach (var (name, value) in values ?? new Dictionary<string, string>())
        {
            if (fields.All(field => field.Key != name))
            {
                fields.Add(new(name, value));
            }
        }

        var pressed = form.Elements.OfType<IHtmlButtonElement>().FirstOrDefault(element => button is not null && element.TextContent.Trim() == button);
        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Address.PathAndQuery;
        if (form.Method.Equals("get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
            return await OpenAsync($"{action.Split('?')[0]}?{query}");
        }

        return await PostAsync(action, fields);
    }

    /// <summary>What the form would send as it stands.</summary>
    public static List<KeyValuePair<string, string>> Fields(IHtmlFormElement form, IReadOnlyDictionary<string, string>? values = null, string? button = null) =>
    [
        .. from element in form.Elements.OfType<IHtmlElement>()
           let pair = Successful(element, values, button)
           where pair is not null
           select pair.Value,
    ];

    public async Task<IHtmlDocument> PostAsync(string url, IEnumerable<KeyValuePair<string, string>> fields) =>
        await GoAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(Address, url)) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Posts a form with a file in the field.</summary>
    public Task<IHtmlDocument> UploadAsync(string url, IEnumerable<KeyValuePair<string, string>> fields, string field, string fileName, byte[] content) =>
        UploadAsync(url, fields, [(field, fileName, content)]);

    /// <summary>Posts a form with several files.</summary>
    public async Task<IHtmlDocument> UploadAsync(string url, IEnumerable<KeyValuePair<string, string>> fields, params IReadOnlyList<(string Field, string FileName, byte[] Content)> files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (field, fileName, content) in files)
        {
            form.Add(new ByteArrayContent(content), field, fileName);
        }

        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await GoAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(Address, url)) { Content = form });
    }

    public async Task SignInAsync(string userName, string password = TestPortal.Password, string captcha = TestPortal.CaptchaAnswer)
    {
        await OpenAsync("/accounts/login");
        await SubmitAsync(Form("/accounts/login"), new Dictionary<string, string> { ["UserName"] = userName, ["Password"] = password, ["CaptchaAnswer"] = captcha });
    }

    /// <summary>The form of this page that posts to an address.</summary>
    public IHtmlFormElement Form(string action) =>
        Page.Forms.FirstOrDefault(form => form.GetAttribute("action") == action) ?? throw new InvalidOperationException($"{Address} has no form to {action}; it has: {string.Join(", ", Page.Forms.Select(form => form.GetAttribute("action")))}.");

    /// <summary>The sentence beside a field.</summary>
    public string? ErrorOf(string field) => Page.QuerySelector($"[data-field='{field}'] .field-error")?.TextContent.Trim();

    /// <summary>The antiforgery token of this page.</summary>
    public string Token => Page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

    public void Dispose() => _portal.Dispose();

    private static KeyValuePair<string, string>? Successful(IHtmlElement element, IReadOnlyDictionary<string, string>? values, string? button)
    {
        if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled"))
        {
            return null;
        }

        var given = values?.GetValueOrDefault(name);
        return element switch
        {
            IHtmlButtonElement pressed => button is not null && pressed.TextContent.Trim() == button ? new(name, pressed.Value) : null,
            IHtmlInputElement { Type: "checkbox" or "radio" } box => (given is null ? box.IsChecked : given == box.Value) ? new(name, box.Value) : null,
            IHtmlInputElement { Type: "file" or "submit" or "button" } => null,
            IHtmlInputElement { Type: "hidden" } hidden when hidden.Value == "false" => new(name, "false"),
            IHtmlInputElement input => new(name, given ?? input.Value),
            IHtmlSelectElement select => new(name, given ?? select.Value ?? ""),
            IHtmlTextAreaElement area => new(name, given ?? area.Value),
            _ => null,
        };
    }

    private async Task<IHtmlDocument> GoAsync(HttpRequestMessage request)
    {
        for (var hop = 0; hop < MostRedirects; hop++)
        {
            Decorate(request);
            Response = await _portal.SendAsync(request, CancellationToken.None);
            Address = request.RequestUri!;
            Status = Response.StatusCode;
            foreach (var cookie in Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                Cookies.SetCookies(Address, cookie);
            }

            if (!Follows || Response.Headers.Location is not { } location || (int)Status is < 300 or >= 400)
            {
                break;
            }

            request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, location));
        }

        var html = Response.Content.Headers.ContentType?.MediaType is "text/html" or null ? await Response.Content.ReadAsStringAsync() : "";
        Page = await new HtmlParser().ParseDocumentAsync(html);
        return Page;
    }

    private void Decorate(HttpRequestMessage request)
    {
        if (Cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } cookies)
        {
            request.Headers.Add("Cookie", cookies);
        }

        if (Address.AbsolutePath != "/")
        {
            request.Headers.Referrer = Address;
        }

        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
