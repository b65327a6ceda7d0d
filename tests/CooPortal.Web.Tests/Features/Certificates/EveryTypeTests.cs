using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates;

/// <summary>Each of the thirty types through the form: what it shows, and that a complete certificate reaches customs.</summary>
public sealed class EveryTypeTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    public static TheoryData<string> Codes => [.. CertificateCatalogue.All.Select(type => type.Code)];

    [Fact]
    [Feature(54)]
    public async Task ApplyPage_OffersThirtyTypesInTheManualsOrder()
    {
        var clerk = await portal.ClerkAsync();

        await clerk.OpenAsync("/certificates/apply");

        clerk.Find("h1")!.TextContent.ShouldBe("请选择证书类型");
        clerk.Page.QuerySelectorAll("#type-list tbody td.code").Select(cell => cell.TextContent).ShouldBe(
            ["C", "G", "K", "E", "B", "F", "P", "R", "H", "A", "L", "X", "N", "I", "S", "T", "TR", "PR", "AD", "AP", "M", "GE", "MU", "EM", "RC", "BR", "CA", "NI", "EC", "SE"]);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    [Feature(60)]
    [Feature(108)]
    [Feature(109)]
    [Feature(110)]
    [Feature(111)]
    [Feature(114)]
    [Feature(115)]
    [Feature(116)]
    [Feature(117)]
    [Feature(118)]
    [Feature(123)]
    [Feature(124)]
    [Feature(126)]
    [Feature(127)]
    public async Task Type_ShowsItsFields_AndIsSavedFilledAndDeclared(string code)
    {
        var type = CertificateCatalogue.Get(code);
        var clerk = await portal.ClerkAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{code}");
        Shown(clerk, "Header").ShouldBe(type.Header.Fields.Select(field => field.Key), ignoreOrder: true);
        Yellow(clerk, "Header").ShouldBe(type.Header.MandatoryFields.Select(field => field.Key), ignoreOrder: true);
        clerk.Page.QuerySelectorAll(".page-tabs a").Select(tab => tab.FirstChild!.TextContent.Trim()).ShouldBe(code switch
        {
            "RC" => ["基本信息", "发票信息", "货物信息"],
            "BR" => ["基本信息", "原始原产地证明信息", "发票信息", "货物信息"],
            _ => ["基本信息", "货物信息"],
        });

        var id = await clerk.CompleteAsync(code, await clerk.SaveOpenAsync(code));
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        Shown(clerk, "Goods").ShouldBe(type.Goods.Fields.Select(field => field.Key), ignoreOrder: true);
        Yellow(clerk, "Goods").ShouldBe(type.Goods.MandatoryFields.Select(field => field.Key), ignoreOrder: true);
        foreach (var kind in type.RequiredAttachments)
        {
            await portal.AttachAsync(id, kind);
        }

        await clerk.PressAsync("申报");

        clerk.Text.ShouldContain("已申报", customMessage: clerk.Find("#summary")?.TextContent);
        await using var db = portal.Db();
        var certificate = await db.Certificates.SingleAsync(row => row.Id == id);
        certificate.Status.ShouldBe(CertificateStatus.Declared);
        certificate.Number.ShouldMatch($@"^{code}\d{{2}}102690233\d{{4}}$");
        var sent = MessageXml.Read<CertificateMessage>((await db.OutboxMessages.SingleAsync(row => row.SubjectKey.Contains(id.ToString("N")))).Body);
        sent.CertificateHead.CertType.ShouldBe(code);
        sent.CertificateHead.DestCountryCode.ShouldBe(Dictionary.Countries.Find(certificate.Header.DestinationCode)!["numeric"]);
        sent.CertificateList.ShouldHaveSingleItem().HSCode.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("C")]
    [InlineData("G")]
    [InlineData("CA")]
    [InlineData("NI")]
    [InlineData("SE")]
    [Feature(68)]
    [Feature(92)]
    [Feature(142)]
    [Feature(143)]
    [Feature(147)]
    public async Task Goods_BeforeTheBasicInformationIsSaved_AreRefused(string code)
    {
        var clerk = await portal.ClerkAsync();

        var id = Guid.CreateVersion7();
        await clerk.OpenAsync($"/certificates/edit/{id}?type={code}&tab=goods&line=new");

        clerk.Find("[data-panel=goods]")!.TextContent.ShouldContain("请先填写基本信息并暂存");
        clerk.Page.QuerySelectorAll("[name^='Goods.']").ShouldBeEmpty();
        await clerk.PostAsync($"/certificates/goods/{id}", [("Type", code), .. Typed.Goods(code).Select(field => ($"Goods.{field.Key}", field.Value))]);
        clerk.Find("#summary")!.TextContent.ShouldContain("基本信息");
        await using var db = portal.Db();
        (await db.GoodsItems.AnyAsync(line => line.CertificateId == id)).ShouldBeFalse();
    }

    private static IEnumerable<string> Shown(Clerk clerk, string section) => clerk.Page.QuerySelectorAll($"[data-field^='{section}.']")
        .Select(field => field.GetAttribute("data-field")![(section.Length + 1)..]);

    private static IEnumerable<string> Yellow(Clerk clerk, string section) => clerk.Page.QuerySelectorAll($"[data-field^='{section}.']")
        .Where(field => field.QuerySelector(".required-field") is not null)
        .Select(field => field.GetAttribute("data-field")![(section.Length + 1)..]);
}
