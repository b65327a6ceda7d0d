using System.Net;
using System.Text.Json;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Checking.Status;

public sealed class StatusTests(CheckingPortal portal) : IClassFixture<CheckingPortal>
{
    [Fact]
    [Feature(236)]
    public async Task Status_ForTheCodeThatTheFilerHandedOn_IsShownWithoutLoginAndNothingElse()
    {
        var code = await CodeAsync();
        using var phone = portal.Host.Visit();
        await phone.OpenAsync($"/status?number={portal.Issued.Number}");
        phone.Page.QuerySelector("#Number")!.GetAttribute("value").ShouldBe(portal.Issued.Number);
        phone.Page.QuerySelectorAll("script").ShouldBeEmpty();

        await phone.SubmitAsync(phone.Form("/status/answer"), new Dictionary<string, string> { ["Number"] = portal.Issued.Number.ToLowerInvariant(), ["Code"] = $" {code.ToLowerInvariant()[..3]} {code[3..]}" });

        phone.Status.ShouldBe(HttpStatusCode.OK);
        var answer = phone.Page.QuerySelector(".pocket-answer")!;
        answer.QuerySelector("b")!.TextContent.ShouldBe("审核通过");
        answer.TextContent.ShouldContain("2026-03-05 10:00:00");
        phone.Page.Body!.TextContent.ShouldNotContain("SHIFAN");
        phone.Page.Body.TextContent.ShouldNotContain("KOR");
        phone.Cookies.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Status_ForAProgram_IsJsonAtTheSameAddress()
    {
        var code = await CodeAsync();
        using var program = portal.Host.Visit();
        program.Headers["Accept"] = "application/json";

        await program.OpenAsync($"/status/answer?number={portal.Issued.Number}&code={code}");
        using var found = JsonDocument.Parse(await program.Response.Content.ReadAsStringAsync());
        found.RootElement.EnumerateObject().Select(field => field.Name).ShouldBe(["status", "at"]);
        found.RootElement.GetProperty("status").GetString().ShouldBe("审核通过");
        found.RootElement.GetProperty("at").GetString().ShouldBe("2026-03-05T02:00:00Z");

        await program.OpenAsync($"/status/answer?number={portal.Issued.Number}&code=222222");
        program.Status.ShouldBe(HttpStatusCode.NotFound);
        using var unknown = JsonDocument.Parse(await program.Response.Content.ReadAsStringAsync());
        unknown.RootElement.GetProperty("message").GetString().ShouldBe("未查到。请核对证书号和查询码。");
    }

    [Fact]
    public async Task WrongNumber_AndWrongCode_AreAnsweredAlikeAfterTheSameQuery()
    {
        var code = await CodeAsync();
        using var phone = portal.Host.Visit();
        await phone.OpenAsync("/status");
        portal.Commands.Take();

        var wrongCode = await AskAsync(phone, portal.Issued.Number, code == "ABCDEF" ? "ABCDEG" : "ABCDEF");
        var wrongNumber = await AskAsync(phone, "K26102690233" + "9999", code);
        var draft = await AskAsync(phone, portal.Draft.Number, code);

        wrongCode.Answer.ShouldContain("未查到。请核对证书号和查询码。");
        wrongCode.Queries.Count.ShouldBe(1);
        foreach (var other in new[] { wrongNumber, draft })
        {
            other.Status.ShouldBe(HttpStatusCode.NotFound);
            other.Answer.ShouldBe(wrongCode.Answer);
            other.Queries.ShouldBe(wrongCode.Queries);
        }
    }

    [Fact]
    public async Task EmptyQuestion_IsAnsweredBesideItsFields()
    {
        using var phone = portal.Host.Visit();

        await phone.OpenAsync("/status/answer?number=&code=");

        phone.Status.ShouldBe(HttpStatusCode.BadRequest);
        phone.Page.QuerySelectorAll(".pocket-error").Select(error => error.TextContent).ShouldBe(["请填写证书号", "请填写 6 位查询码"]);
    }

    [Fact]
    public async Task Draft_HasNoCodeYet()
    {
        using var clerk = await portal.Host.SignInAsync("exporter");

        await clerk.OpenAsync($"/certificates/query/receipts/{portal.Draft.Id}");

        clerk.Status.ShouldBe(HttpStatusCode.OK);
        clerk.Page.QuerySelector("[data-check-code]").ShouldBeNull();
    }

    [Fact]
    public async Task Address_ThatAsksTooOften_MustWait_WhateverItWritesIntoAHeader()
    {
        await using var host = await TestPortal.StartAsync();
        using var phone = host.Visit();
        var answers = new List<HttpStatusCode>();
        for (var times = 0; times <= 20; times++)
        {
            phone.Headers["X-Forwarded-For"] = $"203.0.113.{times}";
            await phone.OpenAsync("/status/answer?number=K261026902330045&code=ABCDEF");
            answers.Add(phone.Status);
        }

        answers.Take(20).ShouldAllBe(status => status == HttpStatusCode.NotFound);
        answers[20].ShouldBe(HttpStatusCode.TooManyRequests);
        phone.Response.Headers.RetryAfter.ShouldNotBeNull();
        await phone.OpenAsync("/paper");
        await phone.SubmitAsync(phone.Form("/paper"), new Dictionary<string, string> { ["Code"] = "x" });
        phone.Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private async Task<string> CodeAsync()
    {
        using var clerk = await portal.Host.SignInAsync("exporter");
        await clerk.OpenAsync($"/certificates/query/receipts/{portal.Issued.Id}");
        var code = clerk.Page.QuerySelector("[data-check-code]")!.TextContent;
        clerk.Page.QuerySelector($"button[data-copy='{code}']").ShouldNotBeNull();
        return code;
    }

    private async Task<(HttpStatusCode Status, string Answer, IReadOnlyList<string> Queries)> AskAsync(PortalBrowser phone, string number, string code)
    {
        await phone.OpenAsync($"/status/answer?number={number}&code={code}");
        return (phone.Status, phone.Page.QuerySelector(".pocket-answer")!.OuterHtml, portal.Commands.Take());
    }
}
