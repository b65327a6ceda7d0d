using System.Net;
using CooPortal.Domain.Certificates;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates.Replace;

public sealed class ReplaceTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    private readonly Dictionary<string, string> _reason = new() { ["reason"] = "收货人名称变更" };

    [Fact]
    [Feature(153)]
    [Feature(154)]
    [Feature(155)]
    public async Task Amendment_OfAnApprovedCertificate_IsFilledDeclaredAndReplacesIt()
    {
        var clerk = await portal.SignInAsync();
        var original = await ApprovedAsync(clerk);

        await clerk.OpenAsync($"/certificates/replace/{original.Id}?kind=Amendment");
        await clerk.PressAsync("确定");
        clerk.Find("#reason-error")!.TextContent.ShouldBe("请填写更改证的原因");
        await clerk.PressAsync("确定", _reason);
        clerk.Find(".head-note a.code")!.TextContent.ShouldBe(original.Number);
        clerk.Value("Amendment.Reason").ShouldBe("收货人名称变更");
        clerk.Find(".differences summary")!.TextContent.ShouldContain("没有不同");
        var id = Guid.Parse(clerk.Address.Segments[^1]);
        await clerk.PressAsync("申报");
        clerk.ErrorAt("Amendment.ChangedBoxes").ShouldContain("完全相同");
        await clerk.PressAsync("申报", new Dictionary<string, string> { ["Header.Consignee"] = "NEW BUYER LTD, OSAKA, JAPAN" });
        clerk.Text.ShouldContain("已申报");

        await using (var db = portal.Db())
        {
            var amended = await db.Certificates.SingleAsync(row => row.Id == id);
            amended.Number.ShouldNotBe(original.Number);
            (amended.RequestKind, amended.OriginalId, amended.Status).ShouldBe((RequestKind.Amendment, original.Id, CertificateStatus.Declared));
            amended.Amendment.OriginalNumber.ShouldBe(original.Number);
            amended.Amendment.ChangedBoxes.ShouldNotBeNull().ShouldContain("收货人");
            amended.Amendment.NewContent.ShouldNotBeNull().ShouldContain("NEW BUYER LTD");
        }

        await portal.ApproveAsync(id);
        await using var after = portal.Db();
        var replaced = await after.Certificates.SingleAsync(row => row.Id == original.Id);
        (replaced.Status, replaced.SuccessorId).ShouldBe((CertificateStatus.Replaced, id));
    }

    [Theory]
    [InlineData("Reason", 500)]
    [InlineData("ChangedBoxes", 200)]
    [InlineData("OldContent", 2000)]
    [InlineData("NewContent", 2000)]
    public async Task AmendmentText_OverTheInterfacesLength_IsRefusedBesideItsField(string field, int length)
    {
        var clerk = await portal.SignInAsync();
        var original = await ApprovedAsync(clerk);
        await clerk.OpenAsync($"/certificates/replace/{original.Id}?kind=Amendment");
        await clerk.PressAsync("确定", _reason);
        var id = Guid.Parse(clerk.Address.Segments[^1]);
        clerk.Find($"[name='Amendment.{field}']")!.GetAttribute("maxlength").ShouldBe($"{length}");

        await clerk.PressAsync("暂存", new Dictionary<string, string> { [$"Amendment.{field}"] = new string('改', length + 1) });
        clerk.ErrorAt($"Amendment.{field}").ShouldContain($"{length}");
        clerk.Value($"Amendment.{field}").Length.ShouldBe(length + 1);
        await clerk.PressAsync("暂存", new Dictionary<string, string> { [$"Amendment.{field}"] = new string('改', length) });

        clerk.Text.ShouldContain("已暂存");
        await using var db = portal.Db();
        var amendment = (await db.Certificates.SingleAsync(row => row.Id == id)).Amendment;
        new[] { amendment.Reason, amendment.ChangedBoxes, amendment.OldContent, amendment.NewContent }.ShouldContain(new string('改', length));
    }

    [Fact]
    [Feature(153)]
    public async Task Amendment_OfADraftOrADeclaredCertificate_IsRefusedWithNotice()
    {
        var clerk = await portal.SignInAsync();
        var id = await CompleteAsync(clerk);
        foreach (var status in new[] { "暂存", "已申报" })
        {
            await clerk.OpenAsync($"/certificates/replace/{id}?kind=Amendment");
            clerk.Find(".text-warning")!.TextContent.ShouldContain(status);
            clerk.Find("#reason").ShouldBeNull();
            await clerk.OpenAsync($"/certificates/edit/{id}");
            if (status == "暂存")
            {
                await clerk.PressAsync("申报");
            }
        }

        await using var db = portal.Db();
        (await db.Certificates.CountAsync(row => row.OriginalId == id)).ShouldBe(0);
    }

    [Fact]
    [Feature(156)]
    [Feature(157)]
    public async Task Reissue_BegunTwice_OpensTheOpenOne_AndKeepsTheContent()
    {
        var clerk = await portal.SignInAsync();
        var original = await ApprovedAsync(clerk);
        await clerk.OpenAsync($"/certificates/replace/{original.Id}?kind=Reissue");
        await clerk.PressTwiceAsync("确定", new Dictionary<string, string> { ["reason"] = "原证遗失" });
        var id = Guid.Parse(clerk.Address.Segments[^1]);

        await clerk.OpenAsync($"/certificates/replace/{original.Id}?kind=Reissue");
        Guid.Parse(clerk.Address.Segments[^1]).ShouldBe(id);
        await clerk.OpenAsync($"/certificates/replace/{id}?kind=Reissue");
        Guid.Parse(clerk.Address.Segments[^1]).ShouldBe(id);
        await clerk.OpenAsync($"/certificates/replace/{original.Id}?kind=Amendment");
        clerk.Find(".text-warning")!.TextContent.ShouldContain("请先办结");
        await clerk.OpenAsync($"/certificates/edit/{id}");
        await clerk.PressAsync("申报", new Dictionary<string, string> { ["Header.Consignee"] = "OTHER BUYER LTD" });
        clerk.ErrorAt("Amendment.Reason").ShouldContain("须与原证");
        await clerk.PressAsync("申报", new Dictionary<string, string> { ["Header.Consignee"] = original.Header.Consignee! });
        clerk.Text.ShouldContain("已申报");

        await using var db = portal.Db();
        var reissued = await db.Certificates.SingleAsync(row => row.OriginalId == original.Id);
        (reissued.RequestKind, reissued.Status).ShouldBe((RequestKind.Reissue, CertificateStatus.Declared));
        reissued.Number.ShouldNotBe(original.Number);
    }

    [Fact]
    [Feature(158)]
    public async Task AmendedReissue_HasANewNumberLinkedToTheOriginal()
    {
        var clerk = await portal.SignInAsync();
        var original = await ApprovedAsync(clerk);

        await clerk.OpenAsync("/certificates/query");
        await clerk.PickAsync("/certificates/query/amend-and-reissue", original.Id);
        await clerk.PressAsync("确定", _reason);

        await using var db = portal.Db();
        var made = await db.Certificates.SingleAsync(row => row.OriginalId == original.Id);
        (made.RequestKind, made.Status, made.Amendment.OriginalNumber).ShouldBe((RequestKind.AmendedReissue, CertificateStatus.Draft, original.Number));
        made.Number.ShouldNotBe(original.Number);
    }

    [Fact]
    public async Task Neighbour_CannotReplaceMyCertificate()
    {
        var original = await ApprovedAsync(await portal.SignInAsync());
        var neighbour = await portal.SignInAsync("neighbour");

        await neighbour.OpenAsync($"/certificates/replace/{original.Id}?kind=Amendment");
        neighbour.Status.ShouldBe(HttpStatusCode.NotFound);
        await neighbour.OpenAsync($"/certificates/convert/{original.Id}");
        neighbour.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<Guid> CompleteAsync(Clerk clerk) => clerk.CompleteAsync(Typed.General);

    private async Task<Certificate> ApprovedAsync(Clerk clerk)
    {
        var id = await CompleteAsync(clerk);
        await clerk.PressAsync("申报");
        await portal.ApproveAsync(id);
        await using var db = portal.Db();
        return await db.Certificates.AsNoTracking().SingleAsync(row => row.Id == id);
    }
}
