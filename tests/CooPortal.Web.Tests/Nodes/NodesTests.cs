using System.Globalization;
using System.Net;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Nodes;

/// <summary>Two web nodes and two worker nodes on one PostgreSQL, each a process of its own.</summary>
public sealed class NodesTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly List<ProgramProcess> web = [];
    private readonly List<ProgramProcess> workers = [];
    private ProgramStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await ProgramStage.CreateAsync(DatabaseProvider.PostgreSql, settings: new Dictionary<string, string?> { ["Portal:Drain"] = "00:00:01" });
        stage.Customs.Begin();
        web.AddRange([stage.Node("web"), stage.Node("web")]);
        workers.AddRange([stage.Node("worker"), stage.Node("worker")]);
        // at once, on a database without keys
        web.ForEach(node => node.Begin());
        workers.ForEach(node => node.Begin());
        (await stage.Customs.AnswersAsync()).ShouldBeTrue();
        foreach (var node in web.Concat(workers))
        {
            (await node.AnswersAsync()).ShouldBeTrue(node.LastWords);
        }
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [PostgresFact(IsLong = true)]
    public async Task Nodes_ShareSessionsAndWork_AndAreRestartedInTurnWithoutAFailedRequest()
    {
        using var browser = await SignInAsync();
        await FormOfOneNodeIsTakenByTheOtherAsync(browser);
        await using var balancer = new Balancer(stage.Origins);
        await Eventually.IsTrueAsync(() => balancer.Ready == 2, "both nodes are ready");
        var declarant = new Declarant(stage.Token, balancer.SendAsync);
        using var limit = new CancellationTokenSource(Patience);

        var heard = HearAsync(browser, limit.Token);
        var declared = (await Task.WhenAll(Enumerable.Range(1, 4).Select(order => declarant.DeclareAsync($"before-{order}", "", limit.Token)))).ToList();
        (await heard).ShouldBeGreaterThan(0);

        using var rolled = new CancellationTokenSource();
        var reading = ReadAsync(browser, balancer, rolled.Token);
        var declaring = DeclareAsync(declarant, rolled.Token);
        foreach (var node in web.Concat(workers))
        {
            await node.StopAsync();
            node.ExitCode.ShouldBe(0, node.LastWords);
            (await node.StartAsync()).ShouldBeTrue(node.LastWords);
            await Eventually.IsTrueAsync(() => balancer.Ready == 2, "both nodes are ready again");
        }

        await rolled.CancelAsync();
        (await reading).ShouldBeGreaterThan(20);
        declared.AddRange(await declaring);
        declarant.Repeated.ShouldBe(0);
        await SettledAsync(declared);
    }

    private async Task SettledAsync(List<Guid> declared)
    {
        var settlement = new Settlement(stage);
        IReadOnlyList<string> open = [];
        try
        {
            await Eventually.IsTrueAsync(async () => (open = await settlement.UnderWayAsync(declared)).Count == 0, "everything comes to its end", 60);
        }
        catch (ShouldAssertException)
        {
            open.ShouldBeEmpty();
        }

        (await settlement.WrongAsync(declared)).ShouldBeEmpty();
        stage.CustomsStates().Values.ShouldAllBe(state => state == "Approved");
    }

    private async Task<PortalBrowser> SignInAsync()
    {
        var browser = new PortalBrowser(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        await browser.OpenAsync(stage.Origins[0] + "/accounts/login");
        await browser.SignInAsync(ProgramStage.User);
        return browser;
    }

    /// <summary>Cookies know no ports: the session of one node is that of the other, and so is the token of its forms.</summary>
    private async Task FormOfOneNodeIsTakenByTheOtherAsync(PortalBrowser browser)
    {
        await browser.OpenAsync(stage.Origins[0] + "/bell");
        browser.Address.AbsolutePath.ShouldBe("/bell");
        browser.Follows = false;
        await browser.PostAsync(stage.Origins[1] + "/bell/read-all", [new("__RequestVerificationToken", browser.Token)]);
        browser.Response.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/bell");
    }

    /// <summary>Listens at the second web node until it tells of something unread.</summary>
    private async Task<int> HearAsync(PortalBrowser browser, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(stage.Origins[1] + "/bell/stream"));
        request.Headers.Add("Cookie", browser.Cookies.GetCookieHeader(new Uri(stage.Origins[1])));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("data: {\"count\":", StringComparison.Ordinal) && int.Parse(line[15..line.IndexOf(',', StringComparison.Ordinal)], CultureInfo.InvariantCulture) is > 0 and var count)
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>Opens pages through the balancer until it is told to stop; any answer but the page itself fails the test.</summary>
    private async Task<int> ReadAsync(PortalBrowser browser, Balancer balancer, CancellationToken stop)
    {
        var cookies = browser.Cookies.GetCookieHeader(new Uri(stage.Origins[0]));
        var pages = 0;
        for (; !stop.IsCancellationRequested; pages++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(pages % 2 == 0 ? "/bell" : "/certificates/query", UriKind.Relative));
            request.Headers.Add("Cookie", cookies);
            using var response = await balancer.SendAsync(request, CancellationToken.None);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
            await Task.Delay(150, CancellationToken.None);
        }

        return pages;
    }

    private static async Task<List<Guid>> DeclareAsync(Declarant declarant, CancellationToken stop)
    {
        var declared = new List<Guid>();
        while (!stop.IsCancellationRequested)
        {
            declared.Add(await declarant.DeclareAsync($"rolling-{declared.Count}", "", CancellationToken.None));
            await Task.Delay(2000, CancellationToken.None);
        }

        return declared;
    }
}
