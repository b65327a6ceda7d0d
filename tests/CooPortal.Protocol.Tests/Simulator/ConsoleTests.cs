using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Simulator;

public class ConsoleTests
{
    private const string Detail = "declarations/certificate:1";

    [Theory]
    [InlineData("declarations")]
    [InlineData("declarations/certificate:1")]
    [InlineData("qualifications")]
    [InlineData("qualifications/edit")]
    [InlineData("seals")]
    [InlineData("mailbox")]
    [InlineData("faults")]
    public async Task Page_WithoutLogin_LeadsToTheLogin(string page)
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var officer = new Officer(customs.Http.BaseAddress!);

        (await officer.GetAsync(page)).QuerySelector("h1")!.TextContent.ShouldBe("关员登录");
    }

    [Fact]
    public async Task Login_WithWrongPasswordFiveTimes_IsClosedForAMinute()
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var officer = new Officer(customs.Http.BaseAddress!);
        for (var i = 0; i < 5; i++)
        {
            await officer.LoginAsync("wrong");
        }

        (await officer.LoginAsync()).QuerySelector(".errors")!.TextContent.ShouldContain("用户名或密码不正确");
    }

    [Fact]
    public async Task Officer_ReturnsACertificateWithAReasonAtAField_ThePortalGetsIt()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Declaration(goods: "BOX MANUAL"));
        await customs.ReceiveAsync(2);
        using var officer = new Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();

        var page = await officer.PostAsync(Detail, new()
        {
            ["Result"] = nameof(RepType.Returned),
            ["Reasons[0].Element"] = "GoodsDesc[2]",
            ["Reasons[0].Text"] = "货物描述过于笼统",
        });
        var receipt = RunningSimulator.Read<ReceiptMessage>((await customs.ReceiveAsync(1)).Single());

        page.QuerySelector(".flash")!.TextContent.ShouldContain("退证");
        receipt.CusRespData!.RepType.ShouldBe(RepType.Returned);
        var reason = ReceiptReasons.Of(receipt).Single();
        (reason.Element.ToString(), reason.Text).ShouldBe(("GoodsDesc[2]", "货物描述过于笼统"));
    }

    [Theory]
    [InlineData(nameof(RepType.Approved), "审核通过", 2)]
    [InlineData(nameof(RepType.Verification), "核查中", 2)]
    public async Task Officer_Decides_TheStateFollows(string result, string state, int messages)
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Declaration(goods: "BOX MANUAL"));
        await customs.ReceiveAsync(2);
        using var officer = new Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();

        var page = await officer.PostAsync(Detail, new() { ["Result"] = result });

        page.QuerySelector("h1 .badge")!.TextContent.ShouldBe(state);
        (await customs.ReceiveAsync(messages)).Count.ShouldBe(messages);
    }

    [Theory]
    [InlineData("", "请选择结论")]
    [InlineData(nameof(RepType.Returned), "至少填写一条原因")]
    [InlineData(nameof(RepType.CheckFailed), "不能作此决定")]
    public async Task Officer_DecidesIncompletely_IsToldWhatIsMissing(string result, string words)
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Declaration(goods: "BOX MANUAL"));
        await customs.ReceiveAsync(2);
        using var officer = new Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();

        (await officer.PostAsync(Detail, new() { ["Result"] = result })).QuerySelector(".errors")!.TextContent.ShouldContain(words);
    }

    [Fact]
    public async Task Decision_OnAnOldPage_IsNotTaken()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Declaration(goods: "BOX MANUAL"));
        await customs.ReceiveAsync(2);
        using var officer = new Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();
        var old = await officer.GetAsync(Detail);
        await officer.PostAsync(Detail, new() { ["Result"] = nameof(RepType.Verification) });

        var page = await officer.SubmitAsync(old, Detail, new() { ["Result"] = nameof(RepType.Approved) });

        page.QuerySelector(".errors")!.TextContent.ShouldContain("状态已变化");
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Declaration(goods: "BOX MANUAL"));
        await customs.ReceiveAsync(2);
        using var officer = new Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();

        (await officer.PostRawAsync(Detail, new() { ["Result"] = nameof(RepType.Approved) })).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Qualification_SavedByTheOfficer_AnswersTheQuestion()
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var officer = new Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();

        await officer.PostAsync("qualifications/edit", new() { ["Values[CiqRegNo]"] = "91330200MA9DEM0X10", ["Values[EtpsName]"] = "宁波<b>样例" });
        var list = await officer.GetAsync("qualifications");
        var answer = await customs.Portal.AskAsync<QualificationAnswerMessage>(new QualificationQueryMessage { CiqRegNo = "91330200MA9DEM0X10" }, default);

        answer.Enterprise!.EtpsName.ShouldBe("宁波<b>样例");
        list.QuerySelector("tbody")!.TextContent.ShouldContain("宁波<b>样例");
        (await officer.PostAsync("qualifications/edit", new() { ["Values[CiqRegNo]"] = "9" })).QuerySelector(".errors")!.TextContent.ShouldContain("EtpsName");
    }

    [Fact]
    public async Task Faults_SetByTheOfficer_Happen()
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var officer = new Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();

        await officer.PostAsync("faults", new() { ["Seed"] = "1", ["Error"] = "1", ["Drop"] = "0", ["Duplicate"] = "0", ["Reorder"] = "0", ["DelayMilliseconds"] = "0", ["CrashAt"] = "None" });

        (await customs.PostAsync(Sample.Declaration())).Status.ShouldBe(503);
    }

    [Fact]
    public async Task Pages_ShowMaskedIdNumbersAndCarryAStrictPolicy()
    {
        await using var customs = await RunningSimulator.StartAsync();
        var message = Sample.Declaration();
        await customs.PostAsync(message with { CertificateHead = message.CertificateHead with { Applicant = "999999199001010016" } });
        await customs.ReceiveAsync(3);
        using var officer = new Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();

        var page = await officer.GetAsync(Detail);

        page.DocumentElement.OuterHtml.ShouldNotContain("999999199001010016");
        page.DocumentElement.OuterHtml.ShouldContain("**0016");
        page.QuerySelectorAll("script, [style], [onclick]").ShouldBeEmpty();
        page.QuerySelector("img.seal").ShouldNotBeNull();
        officer.LastPolicy.ShouldStartWith("default-src 'none'");
    }

    /// <summary>An officer's browser.</summary>
    internal sealed class Officer(Uri address) : IDisposable
    {
        private readonly HttpClient _http = new(new HttpClientHandler { UseCookies = true }) { BaseAddress = address };

        public string LastPolicy { get; private set; } = "";

        public Task<IDocument> LoginAsync(string password = "officer-pass")
            => PostAsync("login", new() { ["Login"] = "officer", ["Password"] = password });

        public async Task<IDocument> GetAsync(string page) => await ReadAsync(await _http.GetAsync(new Uri(page, UriKind.Relative)));

        public async Task<IDocument> PostAsync(string page, Dictionary<string, string> values) => await SubmitAsync(await GetAsync(page), page, values);

        public async Task<IDocument> SubmitAsync(IDocument form, string page, Dictionary<string, string> values)
        {
            foreach (var hidden in form.QuerySelectorAll("main form input[type=hidden]"))
            {
                values.TryAdd(hidden.GetAttribute("name")!, hidden.GetAttribute("value") ?? "");
            }

            using var content = new FormUrlEncodedContent(values);
            return await ReadAsync(await _http.PostAsync(new Uri(page, UriKind.Relative), content));
        }

        public async Task<HttpStatusCode> PostRawAsync(string page, Dictionary<string, string> values)
        {
            using var content = new FormUrlEncodedContent(values);
            using var answer = await _http.PostAsync(new Uri(page, UriKind.Relative), content);
            return answer.StatusCode;
        }

        public void Dispose() => _http.Dispose();

        private async Task<IDocument> ReadAsync(HttpResponseMessage answer)
        {
            using (answer)
            {
                LastPolicy = answer.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy.Single() : "";
                var html = await answer.Content.ReadAsStringAsync();
                return await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html));
            }
        }
    }
}
