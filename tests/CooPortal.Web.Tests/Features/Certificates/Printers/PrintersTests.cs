using System.Net;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates.Printers;

public sealed class PrintersTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    private const string Printers = "/certificates/printers";

    [Fact]
    public async Task CalibratedPrinter_IsChosenForOverprintAndMovesIt()
    {
        var clerk = await portal.SignInAsync();
        var certificate = await clerk.CompleteAsync("C");
        await clerk.OpenAsync($"{Printers}?certificate={certificate:D}");

        await clerk.PressAsync("保存", Printer("财务室 HP", "1.5", "-0.5"));

        clerk.Find("table tbody")!.TextContent.ShouldContain("财务室 HP");
        await clerk.OpenAsync(clerk.Page.QuerySelectorAll("a").Single(link => link.TextContent.Trim() == "返回打印").GetAttribute("href")!);
        clerk.Find("select[name=Printer] option[selected]")!.TextContent.ShouldBe("财务室 HP（右 1.5，下 -0.5）");
        var file = $"/certificates/print/file/{certificate:D}?Overprint=true&Printer=";
        var moved = await BytesAsync(clerk, file + Uri.EscapeDataString("财务室 HP"));
        moved.ShouldBe(await BytesAsync(clerk, file + "&OffsetRight=1.5&OffsetDown=-0.5"));
        moved.ShouldNotBe(await BytesAsync(clerk, file));
    }

    [Fact]
    public async Task Printer_IsChangedAndDeletedAfterAQuestion()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync(Printers);
        await clerk.PressAsync("保存", Printer("旧打印机", "3", "2"));

        await clerk.OpenAsync(Printers + "?edit=" + Uri.EscapeDataString("旧打印机"));
        clerk.Value("Right").ShouldBe("3");
        await clerk.PressAsync("保存修改", Printer("新打印机", "3.5", "2"));
        clerk.Text.ShouldNotContain("旧打印机");
        await clerk.OpenAsync(Printers + "?delete=" + Uri.EscapeDataString("新打印机"));
        clerk.Text.ShouldContain("确定删除打印机“新打印机”吗？");
        await clerk.PressAsync("删除", within: ".asking");

        clerk.Page.QuerySelectorAll("table tbody tr").ShouldAllBe(row => !row.TextContent.Contains("新打印机"));
    }

    [Theory]
    [InlineData("", "1", "1", "Name", "请填写打印机名称")]
    [InlineData("A", "25", "1", "Right", "-20 至 20")]
    [InlineData("A", "1", "", "Down", "不偏移填 0")]
    public async Task Entry_ThatIsWrong_IsRefusedBesideItsField(string name, string right, string down, string field, string message)
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync(Printers);

        await clerk.PressAsync("保存", Printer(name, right, down));

        clerk.ErrorAt(field).ShouldContain(message);
    }

    [Fact]
    public async Task Sheet_SaysWhichOffsetItCarries()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync(Printers);
        await clerk.PressAsync("保存", Printer("校准用", "-2", "0.5"));

        var plain = await clerk.GetAsync(Printers + "/sheet");
        var carried = await BytesAsync(clerk, Printers + "/sheet?name=" + Uri.EscapeDataString("校准用"));

        plain.StatusCode.ShouldBe(HttpStatusCode.OK);
        plain.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        carried.ShouldNotBe(await plain.Content.ReadAsByteArrayAsync());
    }

    private static Dictionary<string, string> Printer(string name, string right, string down) => new() { ["Name"] = name, ["Right"] = right, ["Down"] = down };

    private static async Task<byte[]> BytesAsync(Clerk clerk, string address) => await (await clerk.GetAsync(address)).Content.ReadAsByteArrayAsync();
}
