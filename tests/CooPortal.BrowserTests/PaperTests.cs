using System.Diagnostics;
using CooPortal.Domain.Certificates;
using CooPortal.Forms;
using CooPortal.Forms.Authenticity;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>An officer abroad with the printed original in one hand and a phone in the other.</summary>
[Collection(WorldCollection.Name)]
public sealed class PaperTests(World world)
{
    [ChromiumFact]
    public async Task Original_IsScannedWithAPhone_CheckedBoxByBox_OnlineAndOffline()
    {
        var (url, number, boxes) = await OriginalAsync();
        await using var desk = await world.SitDownAsync();
        var page = desk.Page;
        await page.SetViewportSizeAsync(360, 740);

        await page.GotoAsync(url);
        var signature = page.Locator("[data-paper=signature]");
        await Assertions.Expect(signature).ToContainTextAsync("签名有效");
        await Assertions.Expect(page.Locator("[data-paper=fields]")).ToContainTextAsync(number);
        await Assertions.Expect(page.Locator("[data-standing]")).ToHaveTextAsync("有效");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(360);
        await desk.PictureAsync("paper-valid");

        // what is printed, but one box says something else
        var wrong = boxes.Keys.Max();
        foreach (var (box, text) in boxes)
        {
            await page.Locator($"#box-{box}").FillAsync(box == wrong ? text + "X" : text.ToLowerInvariant().Replace("\n", "  ", StringComparison.Ordinal));
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "核对各栏" }).ClickAsync();
        var summary = page.Locator("[data-paper=summary]");
        await Assertions.Expect(summary).ToHaveTextAsync($"第{wrong}栏与签发内容不一致。");
        (await page.Locator("[data-verdict=differs] textarea").GetAttributeAsync("id")).ShouldBe($"box-{wrong}");
        await Assertions.Expect(page.Locator(".pocket-field[data-verdict=same]")).ToHaveCountAsync(boxes.Count - 1);
        await desk.PictureAsync("paper-differs");

        // nothing of this needs the portal
        await desk.Context.SetOfflineAsync(true);
        await page.Locator($"#box-{wrong}").FillAsync(boxes[wrong]);
        await page.GetByRole(AriaRole.Button, new() { Name = "核对各栏" }).ClickAsync();
        await Assertions.Expect(summary).ToHaveTextAsync($"填写的 {boxes.Count} 栏全部一致。");
        var code = page.Locator("#Code");
        await code.FillAsync(url[..^5] + (url[^5] == 'A' ? 'B' : 'A') + url[^4..]);
        await page.GetByRole(AriaRole.Button, new() { Name = "核验", Exact = true }).ClickAsync();
        await Assertions.Expect(signature).ToContainTextAsync("未找到");
        await Assertions.Expect(page.Locator("[data-paper=boxes]")).ToBeHiddenAsync();
        await code.FillAsync(url);
        await page.GetByRole(AriaRole.Button, new() { Name = "核验", Exact = true }).ClickAsync();
        await Assertions.Expect(signature).ToContainTextAsync("签名有效");
        await Assertions.Expect(page.Locator("[data-paper=record]")).ToContainTextAsync("没有连接到门户");
        await desk.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "查询门户记录" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-standing]")).ToHaveTextAsync("有效");
    }

    [ChromiumFact]
    public async Task EveryLetter_IsNormalisedInTheBrowserAsInTheHash()
    {
        var letters = string.Concat(Enumerable.Range(1, 0xFFFF).Where(code => !char.IsSurrogate((char)code)).Select(code => (char)code)) + "\U00010428\U0001E922";
        var content = new PaperQrContent
        {
            Number = "K26102690233" + "9999",
            IssueDate = new DateOnly(2026, 3, 5),
            Office = "宁波海关",
            Exporter = "ÉTÉ GmbH",
            Destination = "KOR",
            LineCount = 300,
            BoxHashes = new Dictionary<int, byte[]> { [1] = PaperQrContent.HashOf("K26102690233" + "9999", letters) },
        };
        await using var desk = await world.SitDownAsync();
        var page = desk.Page;

        await page.GotoAsync(PaperQr.Create(new Uri($"{world.PortalOrigin}/paper"), content, world.Portal.GetRequiredService<DocumentKeys>().Qr));
        await page.Locator("#box-1").FillAsync(letters);
        await page.GetByRole(AriaRole.Button, new() { Name = "核对各栏" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-paper=summary]")).ToHaveTextAsync("填写的 1 栏全部一致。");
        await Assertions.Expect(page.Locator("[data-paper=fields]")).ToContainTextAsync("ÉTÉ GmbH");
        await Assertions.Expect(page.Locator("[data-paper=record]")).ToContainTextAsync("未找到");
    }

    /// <summary>The text that a phone reads from a stored original, and what is printed in its boxes.</summary>
    private async Task<(string Url, string Number, SortedDictionary<int, string> Boxes)> OriginalAsync()
    {
        await using var scope = world.Portal.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        StoredDocument? original = null;
        await Eventually.IsTrueAsync(
            async () => (original = await db.StoredDocuments.InEveryEnterprise().AsNoTracking()
                .Where(row => row.Kind == DocumentKind.Original && db.Certificates.InEveryEnterprise().Any(certificate => certificate.Id == row.CertificateId && certificate.Status == CertificateStatus.Approved))
                .OrderBy(row => row.CertificateId)
                .FirstOrDefaultAsync()) is not null,
            "an original is drawn",
            seconds: 120);
        var certificate = await db.Certificates.InEveryEnterprise().AsNoTracking().AsSplitQuery()
            .Include(row => row.Goods).Include(row => row.Invoices).Include(row => row.NonPartyCompanies)
            .SingleAsync(row => row.Id == original!.CertificateId);
        var input = await scope.ServiceProvider.GetRequiredService<FindOriginalInput>().OfRecordAsync(FindFormInput.For(certificate), original!, CancellationToken.None);
        var pdf = await scope.ServiceProvider.GetRequiredService<DocumentStore>().ReadAsync(original!, CancellationToken.None);
        var texts = CertificateForm.Texts(input).Where(box => box.Value.Length > 0).ToDictionary(box => PaperQrContent.BoxOf(box.Key), box => box.Value);
        return (await ScanAsync(pdf), certificate.Number, new SortedDictionary<int, string>(texts));
    }

    private static async Task<string> ScanAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("coo-scan-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "original.pdf"), pdf);
        var start = new ProcessStartInfo("bash", ["-c", "pdftoppm -gray -r 150 -f 1 -l 1 -png original.pdf page && zbarimg -q --raw -Sdisable -Sqrcode.enable page*.png"])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var scanner = Process.Start(start)!;
        var text = await scanner.StandardOutput.ReadToEndAsync();
        folder.Delete(recursive: true);
        return text.Trim();
    }
}
