using System.Net;
using System.Text;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates.Attachments;

public sealed class AttachmentsTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    private static readonly byte[] Word = [.. "PK\u0003\u0004"u8, .. Encoding.ASCII.GetBytes("[Content_Types].xml word/document.xml")];

    [Fact]
    [Feature(84)]
    public async Task Upload_IsOpenAfterTheFirstSave_AndTakesPdfByItsContentOnly()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{Typed.General}");
        clerk.Page.QuerySelectorAll(".action-bar button").ShouldContain(button => button.TextContent.Contains("附件上传") && button.GetAttribute("aria-disabled") == "true");
        var id = await clerk.SaveAsync(Typed.General);
        clerk.Page.QuerySelector($".action-bar a[href='/certificates/attachments/{id}']")!.TextContent.ShouldBe("附件上传");

        await OpenAsync(clerk, id);
        await UploadAsync(clerk, id, "invoice.docx", Word);
        clerk.ErrorAt("File").ShouldContain("只能上传 PDF 文件");
        await UploadAsync(clerk, id, "invoice.pdf", Word);
        clerk.ErrorAt("File").ShouldContain("改扩展名无效");
        clerk.Page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
        await UploadAsync(clerk, id, "商业发票.pdf", SomePdf.WithPagesOf(1000, 1000));

        clerk.Text.ShouldContain("已上传 商业发票.pdf（2 页，3 KB）");
        clerk.Find("tbody tr")!.TextContent.ShouldContain("商业发票.pdf");
    }

    [Fact]
    [Feature(85)]
    public async Task Upload_OfAPageOver300KbOrAFileOver4Mb_IsRefusedWithTheAdviceToCompress()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await OpenAsync(clerk, id);

        await UploadAsync(clerk, id, "page.pdf", SomePdf.WithPagesOf(10, 301 * 1024));
        clerk.ErrorAt("File").ShouldContain("第2页（302 KB）超过每页 300 KB 的限制，请用 PDF 压缩软件缩小后重新上传");
        await UploadAsync(clerk, id, "file.pdf", SomePdf.WithPagesOf([.. Enumerable.Repeat(299_000, 15)]));
        clerk.ErrorAt("File").ShouldContain("每个附件不能超过 4 MB，请用 PDF 压缩软件缩小后重新上传");
        clerk.Value("Kind").ShouldBe("1");
        await UploadAsync(clerk, id, "just.pdf", SomePdf.WithPagesOf([.. Enumerable.Repeat(299_000, 14)]));

        clerk.Find("tbody tr")!.TextContent.ShouldContain("just.pdf");
    }

    [Fact]
    public async Task Upload_OfAVirus_IsRefusedBesideTheField_AndAHealthyFileFollows()
    {
        using var clamd = await ClamdProgram.StartAsync();
        var scanned = new CertificatePortal { Settings = new Dictionary<string, string?> { ["VirusScanner:Address"] = clamd.Address.OriginalString } };
        await scanned.InitializeAsync();
        try
        {
            var clerk = await scanned.SignInAsync();
            var id = await clerk.SaveAsync(Typed.General);
            await OpenAsync(clerk, id);

            await UploadAsync(clerk, id, "invoice.pdf", ClamdProgram.InfectedPdf);
            clerk.ErrorAt("File").ShouldContain("文件含有病毒");
            clerk.Page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
            await UploadAsync(clerk, id, "invoice.pdf", SomePdf.WithPagesOf(1000));

            clerk.Find("tbody tr")!.TextContent.ShouldContain("invoice.pdf");
        }
        finally
        {
            await scanned.DisposeAsync();
        }
    }

    [Fact]
    [Feature(86)]
    public async Task Attachment_IsDownloadedAsItWas_AndDeletedOnlyWhileTheCertificateIsADraft()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        await clerk.PressAsync("保存", Typed.Goods(Typed.General).ToDictionary(field => $"Goods.{field.Key}", field => field.Value));
        await OpenAsync(clerk, id);
        var content = SomePdf.WithPagesOf(2000);
        await UploadAsync(clerk, id, "提单 <1>.pdf", content);
        await UploadAsync(clerk, id, "wrong.pdf", SomePdf.WithPagesOf(20));
        var file = clerk.Page.QuerySelectorAll(".attachment-name a")[0].GetAttribute("href")!;
        var delete = clerk.Page.QuerySelectorAll("td.row-actions a[data-opens]")[1].GetAttribute("href")!;

        await clerk.OpenAsync(delete);
        clerk.Text.ShouldContain("确定删除附件 wrong.pdf 吗？");
        await clerk.PressAsync("删除");
        clerk.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        await clerk.OpenAsync($"/certificates/edit/{id}");
        await clerk.PressAsync("申报");
        await OpenAsync(clerk, id);

        clerk.Text.ShouldContain("不能上传附件");
        clerk.Find("td.row-actions button[aria-disabled=true]").ShouldNotBeNull();
        await clerk.PostAsync(file.Replace("/file/", "/delete/", StringComparison.Ordinal));
        clerk.Text.ShouldContain("暂存");
        clerk.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        var answer = await clerk.GetAsync(file);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("提单 1.pdf");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(content);
    }

    [Fact]
    public async Task AnothersAttachment_IsNotFound()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await OpenAsync(clerk, id);
        await UploadAsync(clerk, id, "invoice.pdf", SomePdf.WithPagesOf(10));
        var file = clerk.Find(".attachment-name a")!.GetAttribute("href")!;
        var stranger = await portal.SignInAsync("neighbour");

        (await stranger.OpenAsync(file)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.OpenAsync($"/certificates/attachments/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.OpenAsync(file.Replace("/file/", "/delete/", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "请选择附件类型")]
    [InlineData("99", "请选择附件类型")]
    public async Task Upload_WithoutKind_IsRefusedBesideTheField(string kind, string words)
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await OpenAsync(clerk, id);

        await clerk.UploadAsync($"/certificates/attachments/{id}", "File", "a.pdf", SomePdf.WithPagesOf(10), ("Kind", kind));

        clerk.ErrorAt("Kind").ShouldContain(words);
    }

    private static Task<Clerk> OpenAsync(Clerk clerk, Guid id) => clerk.OpenAsync($"/certificates/attachments/{id}");

    private static Task<Clerk> UploadAsync(Clerk clerk, Guid id, string name, byte[] content) =>
        clerk.UploadAsync($"/certificates/attachments/{id}", "File", name, content, ("Kind", "1"));
}
