using System.Net;
using AngleSharp.Html.Dom;
using CooPortal.Domain.Catalogue;
using CooPortal.Forms;
using CooPortal.Forms.Authenticity;
using CooPortal.Web.Infrastructure.Security;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Checking.Paper;

public sealed class PaperTests(CheckingPortal portal) : IClassFixture<CheckingPortal>
{
    private readonly string _code = PaperQr.Create(
        new Uri("https://localhost/paper"), PaperQrContent.Of(new CertificateFormInput { Certificate = portal.Issued, Type = CertificateCatalogue.Get("K") }), portal.Key);

    [Fact]
    public async Task Page_BringsTheKeysAndEveryFormsCaptions_AndRunsNothingInline()
    {
        using var phone = portal.Host.Visit();

        await phone.OpenAsync("/paper");

        phone.Response.Headers.GetValues("Content-Security-Policy").ShouldBe([SecurityHeaders.PagePolicy]);
        phone.Page.QuerySelectorAll("script").ShouldAllBe(script => script.HasAttribute("src") && script.TextContent.Length == 0);
        phone.Page.QuerySelector("[data-paper=keys] dt")!.TextContent.ShouldBe(PaperQr.KeyIdOf(portal.Key));
        phone.Page.QuerySelector("[data-paper=keys] dd")!.TextContent.ShouldBe(Convert.ToBase64String(portal.Key.ExportSubjectPublicKeyInfo()));
        foreach (var type in CertificateCatalogue.All)
        {
            var captions = ((IHtmlTemplateElement)phone.Page.QuerySelector($"template[data-form='{type.Code}']")!).Content.QuerySelectorAll("li");
            captions.Length.ShouldBe(CertificateForm.CheckedBoxes(type.Code).Count);
            captions.ShouldAllBe(caption => caption.TextContent.Length > 0, type.Code);
        }
    }

    [Fact]
    public async Task Code_OfAPaper_WithoutScript_ShowsWhatThePaperShows()
    {
        using var phone = portal.Host.Visit();
        await phone.OpenAsync("/paper");

        await phone.SubmitAsync(phone.Form("/paper"), new Dictionary<string, string> { ["Code"] = _code + "\r\n" });

        phone.Status.ShouldBe(HttpStatusCode.OK);
        var record = phone.Page.QuerySelector("[data-paper=record]")!;
        record.QuerySelector("[data-standing]")!.TextContent.ShouldBe("有效");
        record.QuerySelectorAll("dd").Select(fact => fact.TextContent).ShouldBe(
            [CertificateCatalogue.Get("K").NameZh, portal.Issued.Number, "2026-03-05", "2027-03-04", "Ningbo Customs", "NINGBO SHIFAN TEXTILE CO., LTD.", "韩国 KOR", "1"]);
    }

    [Fact]
    public async Task Code_ForThePagesScript_IsAnsweredWithTheRecordAlone()
    {
        using var phone = portal.Host.Visit();
        await phone.OpenAsync("/paper");
        var token = phone.Token;
        phone.Headers["X-Requested-With"] = "fetch";

        await phone.PostAsync("/paper", new Dictionary<string, string> { ["Code"] = _code, ["__RequestVerificationToken"] = token });

        phone.Page.QuerySelector("h1").ShouldBeNull();
        phone.Page.QuerySelector("[data-standing]")!.TextContent.ShouldBe("有效");
    }

    [Fact]
    public async Task Code_ChangedInAnyCharacter_IsNotFoundAndAsksTheDatabaseNothing()
    {
        using var phone = portal.Host.Visit();
        await phone.OpenAsync("/paper");
        var token = phone.Token;
        phone.Headers["X-Requested-With"] = "fetch";
        await PostAsync(_code);
        portal.Commands.Take().ShouldNotBeEmpty();
        var start = _code.IndexOf('#', StringComparison.Ordinal) + 1;

        for (var at = start; at < _code.Length; at++)
        {
            await PostAsync(_code[..at] + (_code[at] == 'A' ? 'B' : 'A') + _code[(at + 1)..]);

            phone.Status.ShouldBe(HttpStatusCode.NotFound, $"character {at - start}");
            phone.Page.Body!.TextContent.ShouldContain("未找到", customMessage: $"character {at - start}");
            portal.Commands.Take().ShouldBeEmpty($"character {at - start}");
        }

        Task PostAsync(string code) => phone.PostAsync("/paper", new Dictionary<string, string> { ["Code"] = code, ["__RequestVerificationToken"] = token });
    }

    [Fact]
    public async Task EmptyCode_IsAnsweredBesideTheField()
    {
        using var phone = portal.Host.Visit();
        await phone.OpenAsync("/paper");

        await phone.SubmitAsync(phone.Form("/paper"), new Dictionary<string, string> { ["Code"] = "" });

        phone.Status.ShouldBe(HttpStatusCode.BadRequest);
        phone.Page.QuerySelector(".pocket-error")!.TextContent.ShouldBe("请扫描或粘贴二维码内容");
    }
}
