using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CooPortal.PrintAgent.Cards;
using CooPortal.PrintAgent.Tests.Stage;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Tests.Cards;

public sealed class CardFlowTests : IAsyncLifetime, IDisposable
{
    private const string Password = "Demo-1234";
    private static readonly CardSubject LegalPerson = new() { Holder = "王建国", Enterprise = "宁波示例进出口有限公司", Uscc = "91330201102690233X", Kind = CardKind.LegalPerson };
    private static readonly CardSubject Operator = LegalPerson with { Holder = "李敏", Kind = CardKind.Operator };

    // Keys take seconds to make; the tries are counted elsewhere, so all tests may use copies of the same cards.
    private static readonly Lazy<Workspace> Made = new(() =>
    {
        var made = new Workspace();
        SoftCards.EnsureDemoCards(made.Cards, [new SoftCardOrder("legal", LegalPerson, Password), new SoftCardOrder("operator", Operator, Password)], TimeProvider.System);
        return made;
    });

    private readonly Workspace workspace = new();
    private FakePortal portal = null!;
    private RunningAgent agent = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(workspace.Cards);
        foreach (var file in Directory.EnumerateFiles(Made.Value.Cards))
        {
            File.Copy(file, Path.Combine(workspace.Cards, Path.GetFileName(file)));
        }

        portal = await FakePortal.StartAsync();
        agent = await RunningAgent.StartAsync(workspace, portal);
    }

    public async Task DisposeAsync()
    {
        await agent.DisposeAsync();
        await portal.DisposeAsync();
    }

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData(0, CardKind.LegalPerson)]
    [InlineData(1, CardKind.Operator)]
    public async Task Login_WithTheRightPassword_SignsTheLinesAndReturnsToThePortal(int card, CardKind kind)
    {
        var challenge = portal.Issue(CardPurpose.Login);
        var page = await OpenAsync(challenge);

        using var response = await SubmitAsync(page, Password, card);

        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        response.Headers.Location!.ToString().ShouldBe($"{portal.Origin}/card/complete?ticket=ticket-of-{challenge.Id}");
        var answer = portal.CardAnswers[challenge.Id];
        using var certificate = X509CertificateLoader.LoadCertificate(answer.Chain[0]);
        CardSubject.Read(certificate)!.Kind.ShouldBe(kind);
        CardSubject.Read(certificate)!.Uscc.ShouldBe("91330201102690233X");
        var lines = CardStatement.Lines(CardPurpose.Login, portal.Origin, challenge.Id, challenge.Nonce, null, challenge.ExpiresAt);
        CardSignature.Verify(certificate, lines, answer.Signature).ShouldBeTrue();
        CardSignature.Verify(certificate, CardStatement.Lines(CardPurpose.Seal, portal.Origin, challenge.Id, challenge.Nonce, null, challenge.ExpiresAt), answer.Signature)
            .ShouldBeFalse();
        answer.Chain.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Page_NamesPortalPurposeAskerAndUser_AndLetsTheFormReturn()
    {
        var challenge = portal.Issue(CardPurpose.Register, StatementPayload.Build(("uscc", "91330201102690233X"), ("enterprise", "宁波<b>示例")));
        using var response = await OpenResponseAsync(challenge);
        var page = await ReadAsync(response);

        var text = page.Body!.TextContent;
        text.ShouldContain(portal.Origin);
        text.ShouldContain("企业注册");
        text.ShouldContain("203.0.113.7");
        text.ShouldContain(Environment.UserName);
        text.ShouldContain("91330201102690233X");
        text.ShouldContain("宁波<b>示例");
        page.QuerySelector("b").ShouldBeNull();
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"form-action 'self' {portal.Origin};");
        portal.CardAnswers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Seal_ShowsThePictureThatThePayloadNames()
    {
        byte[] picture = [0x89, 0x50, 0x4e, 0x47, 1, 2, 3];
        var payload = StatementPayload.Build(("name", "公章"), (StatementPayload.PictureHash, Convert.ToHexStringLower(SHA256.HashData(picture))));
        var page = await OpenAsync(portal.Issue(CardPurpose.Seal, payload, picture));

        var address = page.QuerySelector("img")!.GetAttribute("src")!;

        (await agent.Http.GetByteArrayAsync(address)).ShouldBe(picture);
    }

    [Fact]
    public async Task Seal_WithAnotherPictureThanThePayloadNames_IsNotSigned()
    {
        var payload = StatementPayload.Build((StatementPayload.PictureHash, new string('0', 64)));
        using var response = await OpenResponseAsync(portal.Issue(CardPurpose.Seal, payload, [1, 2, 3]));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ReadAsync(response)).QuerySelector("form").ShouldBeNull();
    }

    [Fact]
    public async Task Password_WrongFiveTimes_LocksTheCardAlsoAfterARestart()
    {
        var challenge = portal.Issue(CardPurpose.Login);
        var page = await OpenAsync(challenge);
        foreach (var left in new[] { "还可尝试 4 次", "还可尝试 3 次", "还可尝试 2 次", "还可尝试 1 次", "该卡已锁定" })
        {
            page = await ReadAsync(await SubmitAsync(page, "wrong"));
            Alert(page).ShouldContain(left);
        }

        await agent.DisposeAsync();
        agent = await RunningAgent.StartAsync(workspace, portal);
        page = await ReadAsync(await SubmitAsync(await OpenAsync(challenge), Password));

        Alert(page).ShouldContain("已锁定");
        portal.CardAnswers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Password_RightAfterAWrongOne_GivesTheTriesBack()
    {
        var page = await ReadAsync(await SubmitAsync(await OpenAsync(portal.Issue(CardPurpose.Login)), "wrong"));
        using (var signed = await SubmitAsync(page, Password))
        {
            signed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        page = await ReadAsync(await SubmitAsync(await OpenAsync(portal.Issue(CardPurpose.Login)), "wrong"));

        Alert(page).ShouldContain("还可尝试 4 次");
    }

    [Fact]
    public async Task Page_SubmittedTwice_SignsOnce()
    {
        var challenge = portal.Issue(CardPurpose.Login);
        var page = await OpenAsync(challenge);
        (await SubmitAsync(page, Password)).Dispose();
        portal.CardAnswers.Clear();

        using var again = await SubmitAsync(page, Password);

        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        portal.CardAnswers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Card_OutOfDate_IsRefusedByTheAgent()
    {
        var now = DateTimeOffset.UtcNow;
        using var ca = SoftCards.CreateCa("Old CA", now.AddYears(-5), now.AddYears(5));
        using var card = SoftCards.Issue(ca, Operator, now.AddYears(-2), now.AddDays(-1));
        SoftCards.Write(workspace.Cards, "a-expired", card, ca, Password);

        var page = await ReadAsync(await SubmitAsync(await OpenAsync(portal.Issue(CardPurpose.Login)), Password));

        Alert(page).ShouldContain("不在有效期内");
        portal.CardAnswers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(RefusalCodes.UnknownCard, "门户未登记该卡")]
    [InlineData(RefusalCodes.UntrustedCard, "不信任该卡的发证机构")]
    [InlineData(RefusalCodes.ChallengeExpired, "已超时")]
    [InlineData(RefusalCodes.ChallengeGone, "已完成或不存在")]
    [InlineData(RefusalCodes.WrongCard, "门户的说明")]
    public async Task Answer_RefusedByThePortal_IsWorded(string code, string words)
    {
        portal.RefuseAnswers = new Refusal { Code = code, Message = "" };

        var page = await ReadAsync(await SubmitAsync(await OpenAsync(portal.Issue(CardPurpose.Login)), Password));

        Alert(page).ShouldContain(words);
    }

    [Fact]
    public async Task Portal_Unreachable_IsSaidAndCanBeTriedAgain()
    {
        var challenge = portal.Issue(CardPurpose.Login);
        var page = await OpenAsync(challenge);
        portal.Down = true;
        page = await ReadAsync(await SubmitAsync(page, Password));
        Alert(page).ShouldContain("连接不上门户");
        portal.Down = false;

        using var response = await SubmitAsync(page, Password);

        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Challenge_OutOfTime_IsNotSigned()
    {
        var page = await OpenAsync(portal.Issue(CardPurpose.Login, goodFor: TimeSpan.FromSeconds(1)));
        await Task.Delay(1100);

        page = await ReadAsync(await SubmitAsync(page, Password));

        Alert(page).ShouldContain("已超时");
        portal.CardAnswers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("{origin}/")]
    [InlineData("{origin}.evil.example")]
    [InlineData("https://evil.example")]
    public async Task Portal_NotInTheList_IsNeverCalled(string portalText)
    {
        var challenge = portal.Issue(CardPurpose.Login);
        var address = Uri.EscapeDataString(portalText.Replace("{origin}", portal.Origin, StringComparison.Ordinal));

        using var response = await agent.GetAsync($"/card?portal={address}&challenge={challenge.Id}", ("Referer", portal.Origin + "/"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Page_OpenedFromAForeignSite_IsRefused()
    {
        var challenge = portal.Issue(CardPurpose.Login);

        using var response = await agent.GetAsync(Link(challenge), ("Referer", portal.Origin + ".evil.example/"));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Page_OpenedWithoutReferer_AsksOnceMoreBeforeItShowsAnything()
    {
        var challenge = portal.Issue(CardPurpose.Login);
        var page = await ReadAsync(await agent.GetAsync(Link(challenge)));
        page.QuerySelector("#password").ShouldBeNull();

        using var confirmed = await agent.PostAsync("/card/confirm", new() { ["token"] = Token(page) });

        (await ReadAsync(confirmed)).QuerySelector("#password").ShouldNotBeNull();
    }

    [Fact]
    public async Task Pairing_ProvesTheNewKeyAndConnectsOnceThePortalKnowsIt()
    {
        var challenge = portal.Issue(CardPurpose.Pair);
        var page = await OpenAsync(challenge);
        page.Body!.TextContent.ShouldContain(Environment.MachineName);

        using var response = await agent.PostAsync("/card/pair", new() { ["token"] = Token(page) });

        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var answer = portal.PairingAnswers[challenge.Id];
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(answer.PublicKey, out _);
        key.VerifyData(CardStatement.Lines(CardPurpose.Pair, portal.Origin, challenge.Id, challenge.Nonce, null, challenge.ExpiresAt),
            answer.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation).ShouldBeTrue();
        agent.Pairings.Confirmed(portal.Origin).ShouldBeNull();

        portal.Keys[RequestSignature.KeyId(answer.PublicKey)] = answer.PublicKey;

        await Eventually.IsTrueAsync(() => agent.Pairings.Confirmed(portal.Origin) is not null && portal.OpenStreams == 1, "the agent connects");
        await Eventually.IsTrueAsync(
            async () => (await ReadAsync(await agent.GetAsync("/"))).Body!.TextContent.Contains("已连接", StringComparison.Ordinal), "the agent hears the portal's greeting");
    }

    [Fact]
    public void SoftCard_IsEncryptedAsTheRulesSay()
    {
        var info = Pkcs12Facts(File.ReadAllBytes(Path.Combine(workspace.Cards, "legal.pfx")));

        info.ShouldContain("2.16.840.1.101.3.4.1.42");
        Should.Throw<CryptographicException>(() =>
            X509CertificateLoader.LoadPkcs12CollectionFromFile(Path.Combine(workspace.Cards, "legal.pfx"), "wrong", X509KeyStorageFlags.EphemeralKeySet));
    }

    private static string Pkcs12Facts(byte[] pfx)
    {
        // AES-256-CBC as it stands in the file's algorithm identifiers.
        byte[] aes = [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x2A];
        return pfx.AsSpan().IndexOf(aes) >= 0 ? "2.16.840.1.101.3.4.1.42" : "";
    }

    private static string Alert(IHtmlDocument page) => page.QuerySelector("[role=alert]")!.TextContent;

    private static string Token(IHtmlDocument page) => page.QuerySelector("input[name=token]")!.GetAttribute("value")!;

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        }
    }

    private string Link(CardChallenge challenge) =>
        new Uri(AgentRoutes.AgentCardLink(agent.Port, portal.Origin, challenge.Id)).PathAndQuery;

    private Task<HttpResponseMessage> OpenResponseAsync(CardChallenge challenge) => agent.GetAsync(Link(challenge), ("Referer", portal.Origin + "/"),
        ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"), ("Sec-Fetch-Site", "cross-site"));

    private async Task<IHtmlDocument> OpenAsync(CardChallenge challenge) => await ReadAsync(await OpenResponseAsync(challenge));

    private Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string password, int card = 0) => agent.PostAsync("/card/sign", new()
    {
        ["token"] = Token(page),
        ["card"] = page.QuerySelectorAll("input[name=card]")[card].GetAttribute("value")!,
        ["password"] = password,
    });
}
