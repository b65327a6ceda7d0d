using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using CooPortal.TestKit;

namespace CooPortal.BrowserTests.Hostile;

/// <summary>Types what harms elsewhere into every field of every form and into every parameter of every address that a user reaches, and notes what breaks.</summary>
internal sealed partial class HostileTypist(World world, int each)
{
    private const string Mark = "q9x";

    private static readonly string[] Texts =
    [
        "a\0b", "'\"><" + Mark + ">", "' OR '1'='1' --", "../../../../etc/passwd", "%00%ff%c0%ae", "\r\nX-Q9x: 1\r\n\r\n", "{{7*7}}${7*7}", "\u202e\ufeff\ud842\udfb7\u0001", "-1", "1e309",
        "999999999999999999999999999999", "2026-02-30", "00000000-0000-0000-0000-000000000000", "javascript:alert(1)", new('9', 400), new('木', 20_000),
    ];

    private static readonly (string Name, byte[] Content)[] Files =
    [
        ("", []), ("..\\..\\<" + Mark + ">.pdf", "%PDF-1.7\n1 0 obj <</Length -1>> stream\0"u8.ToArray()), ("con.xlsx", [0x50, 0x4b, 3, 4, .. new byte[26]]), ("a.png", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0xff, 0xff, 0xff, 0xff]),
        ("a.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"u8.ToArray()), ("a.exe", "MZ\0\0"u8.ToArray()),
    ];

    // nobody could go on after these
    private static readonly string[] LeftOut = ["/accounts/logout"];

    private readonly HashSet<string> _seen = [];
    private int _turn;

    public List<string> Faults { get; } = [];

    public Dictionary<HttpStatusCode, int> Answers { get; } = [];

    public int Forms { get; private set; }

    public int Requests => Answers.Values.Sum();

    public async Task VisitAsync(string? user, IReadOnlyCollection<string> addresses)
    {
        using var browser = Browser();
        await SignInAsync(browser, user);
        foreach (var address in addresses)
        {
            await TypeIntoAddressAsync(browser, user, address);
            await browser.OpenAsync(address);
            foreach (var (number, form) in browser.Page.Forms.Index().ToList())
            {
                await TypeIntoFormAsync(browser, user, address, number, form);
            }
        }

        // what was kept must not come back as markup either
        await SignInAsync(browser, user);
        foreach (var address in addresses)
        {
            await browser.OpenAsync(address);
            Look(browser, user, $"GET {address} afterwards");
        }
    }

    private async Task TypeIntoAddressAsync(PortalBrowser browser, string? user, string address)
    {
        var (path, query) = address.Split('?') is [var before, var after] ? (before, after.Split('&')) : (address, []);
        if (query.Length == 0 || !_seen.Add($"{user} {Shape(path)}?{string.Join('&', query.Select(part => part.Split('=')[0]))}"))
        {
            return;
        }

        foreach (var index in Enumerable.Range(0, query.Length))
        {
            foreach (var text in Texts.Where(_ => IsTurn()).Select(text => text.Length > 4000 ? text[..1000] : text))
            {
                var parts = query.Select((part, other) => other == index ? $"{part.Split('=')[0]}={Uri.EscapeDataString(text)}" : part);
                await browser.OpenAsync($"{path}?{string.Join('&', parts)}");
                Count(browser);
                Look(browser, user, $"GET {path} {query[index].Split('=')[0]}={Short(text)}");
            }
        }
    }

    private async Task TypeIntoFormAsync(PortalBrowser browser, string? user, string address, int number, IHtmlFormElement form)
    {
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : address;
        var names = form.Elements.Select(element => element.GetAttribute("name")).OfType<string>().Where(name => name is not "__RequestVerificationToken").Distinct().ToList();
        if (LeftOut.Contains(action) || !_seen.Add($"{user} {form.Method} {Shape(action)} {string.Join(' ', names)}"))
        {
            return;
        }

        Forms++;
        foreach (var name in names)
        {
            var isFile = form.Elements.OfType<IHtmlInputElement>().Any(element => element.Name == name && element.Type == "file");
            foreach (var index in Enumerable.Range(0, isFile ? Files.Length : Texts.Length).Where(_ => IsTurn()))
            {
                if (await AgainAsync(browser, user, address, number, form) is not { } current)
                {
                    return;
                }

                await SendAsync(browser, current, action, name, isFile ? null : Texts[index], isFile ? Files[index] : null);
                Count(browser);
                Look(browser, user, $"{form.Method} {Shape(action)} {name}={(isFile ? Files[index].Name : Short(Texts[index]))}");
                if (user is not null && browser.Address.AbsolutePath == "/accounts/login")
                {
                    await SignInAsync(browser, user);
                }
            }
        }
    }

    /// <summary>The form as it stands now: its version and token have moved on with the last answer.</summary>
    private static async Task<IHtmlFormElement?> AgainAsync(PortalBrowser browser, string? user, string address, int number, IHtmlFormElement form)
    {
        await browser.OpenAsync(address);
        if (user is not null && browser.Address.AbsolutePath == "/accounts/login")
        {
            return null;
        }

        var again = browser.Page.Forms.ElementAtOrDefault(number);
        return again?.GetAttribute("action") == form.GetAttribute("action") ? again : browser.Page.Forms.FirstOrDefault(other => other.GetAttribute("action") == form.GetAttribute("action"));
    }

    private static async Task SendAsync(PortalBrowser browser, IHtmlFormElement form, string action, string name, string? text, (string Name, byte[] Content)? file)
    {
        var fields = PortalBrowser.Fields(form).Where(field => field.Key != name).ToList();
        if (text is not null)
        {
            fields.Add(new(name, text));
        }

        if (form.Method.Equals("get", StringComparison.OrdinalIgnoreCase))
        {
            var query = fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value.Length > 4000 ? field.Value[..1000] : field.Value)}");
            await browser.OpenAsync($"{action.Split('?')[0]}?{string.Join('&', query)}");
        }
        else if (file is { } upload)
        {
            await browser.UploadAsync(action, fields, name, upload.Name.Length > 0 ? upload.Name : "empty.pdf", upload.Content);
        }
        else
        {
            await browser.PostAsync(action, fields);
        }
    }

    private async Task SignInAsync(PortalBrowser browser, string? user)
    {
        await browser.OpenAsync("/home");
        if (user is null || browser.Address.AbsolutePath != "/accounts/login")
        {
            return;
        }

        if (user == "card")
        {
            await using var desk = await world.SitDownAsync();
            await desk.LogInWithCardAsync();
            foreach (var cookie in await desk.Context.CookiesAsync([world.PortalOrigin]))
            {
                browser.Cookies.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, "localhost"));
            }
        }
        else
        {
            await browser.SignInAsync(user, World.Password, World.Captcha);
        }
    }

    private PortalBrowser Browser()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        return new PortalBrowser(new OriginHandler(handler, new Uri(world.PortalOrigin)));
    }

    private bool IsTurn() => _turn++ % each == 0;

    private void Count(PortalBrowser browser) => Answers[browser.Status] = Answers.GetValueOrDefault(browser.Status) + 1;

    private void Look(PortalBrowser browser, string? user, string what)
    {
        if ((int)browser.Status >= 500)
        {
            Faults.Add($"{user ?? "visitor"}: {what} answered {(int)browser.Status} at {browser.Address.PathAndQuery}");
        }

        if (browser.Page.QuerySelector(Mark) is not null || browser.Response.Headers.Contains("X-Q9x"))
        {
            Faults.Add($"{user ?? "visitor"}: {what} came back as markup at {browser.Address.PathAndQuery}");
        }
    }

    private static string Short(string text) => text.Length > 30 ? string.Create(CultureInfo.InvariantCulture, $"{text[..3]}… of {text.Length}") : text;

    private static string Shape(string address) => Identifiers().Replace(address.Split('?')[0], "{id}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Identifiers();

    /// <summary>Sends what goes to https://localhost/ to the world's portal.</summary>
    private sealed class OriginHandler(HttpMessageHandler inner, Uri origin) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(origin, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
