using CooPortal.Domain.Certificates;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates.Convert;

public sealed class ConvertTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    [Fact]
    [Feature(161)]
    public async Task Conversion_SaysWhatIsLeftBehind_AndMakesADraftOfTheOtherType()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.CompleteAsync(Typed.Rcep);
        await clerk.OpenAsync("/certificates/query");
        clerk.Find($"tr[data-href$='{id}']")!.GetAttribute("data-actions")!.Split(' ').ShouldContain("converttype");

        await clerk.OpenAsync($"/certificates/convert/{id}?typeCode={Typed.General}");
        var losses = clerk.Find(".convert-losses")!.TextContent;
        losses.ShouldContain("原产地标准");
        losses.ShouldContain("该证书类型没有此栏目");
        await clerk.PressAsync("确定转换");

        clerk.Text.ShouldContain("转换成功，新证书号 C");
        var made = Guid.Parse(clerk.Address.Segments[^1]);
        await using var db = portal.Db();
        var draft = await db.Certificates.Include(row => row.Goods).SingleAsync(row => row.Id == made);
        var source = await db.Certificates.Include(row => row.Goods).Include(row => row.Invoices).SingleAsync(row => row.Id == id);
        (draft.TypeCode, draft.Status, source.Status).ShouldBe((Typed.General, CertificateStatus.Draft, CertificateStatus.Draft));
        draft.Header.Consignee.ShouldBe(source.Header.Consignee);
        draft.Header.InvoiceNumber.ShouldBe(source.Invoices[0].Number, "the only invoice stands in the header of this type");
        draft.Goods.Single().HsCode.ShouldBe(source.Goods.Single().HsCode);
        draft.Goods.Single().OriginCriterion.ShouldBeNull();
    }

    [Theory]
    [InlineData("ZZ")]
    [InlineData("RC")]
    public async Task Conversion_IntoNoOtherType_IsRefusedAndMakesNothing(string typeCode)
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.Rcep);
        await using var db = portal.Db();
        var before = await db.Certificates.CountAsync();

        await clerk.OpenAsync($"/certificates/convert/{id}?typeCode={typeCode}");

        clerk.Find("#typeCode-error")!.TextContent.ShouldContain("请从列表中选择");
        (await db.Certificates.CountAsync()).ShouldBe(before);
    }
}
