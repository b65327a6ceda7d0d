using CooPortal.TestKit;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests;

[Collection(WorldCollection.Name)]
public sealed class SealTests(World world)
{
    [ChromiumFact]
    public async Task ScannedSheet_IsDecodedByTheBrowser_MeasuredSignedAndListed()
    {
        await using var desk = await world.SitDownAsync();
        var page = desk.Page;
        await desk.LogInWithCardAsync();
        await page.GotoAsync("/seals/edit?kind=Seal");
        await page.GetByRole(AriaRole.Button, new() { Name = "已知悉" }).ClickAsync();

        await ChooseAsync(page, new SomeScan(120, 100, 300).Round(42).Shaded(0.3));
        (await page.Locator("[data-seal-error]").TextContentAsync())!.ShouldContain("明暗不均匀");
        await ChooseAsync(page, new SomeScan(130, 110, 300).Rectangle(50, 30, 2));
        (await page.Locator("[data-seal-facts]").TextContentAsync())!.ShouldMatch("长方形印章，宽 (49|50)\\.[0-9] 毫米，高 (29|30)\\.[0-9] 毫米");
        await page.GetByLabel("印章名称").FillAsync("浏览器章");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存印章" }).ClickAsync();
        await desk.SignWithCardAsync();

        await page.WaitForURLAsync("**/seals/list");
        (await page.Locator("tbody tr").First.TextContentAsync())!.ShouldContain("浏览器章");
        await page.Locator("tbody tr").First.Locator("input").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "停用印章" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("已停用");
    }

    [ChromiumFact]
    public async Task A4Sheet_ScannedAt600Dpi_IsDecodedByTheBrowserAndMeasured()
    {
        await using var desk = await world.SitDownAsync();
        var page = desk.Page;
        await desk.LogInWithCardAsync();
        await page.GotoAsync("/seals/edit?kind=Seal");
        await page.GetByRole(AriaRole.Button, new() { Name = "已知悉" }).ClickAsync();

        await ChooseAsync(page, new SomeScan(210, 297, 600).Round(42));

        (await page.Locator("[data-seal-error]").TextContentAsync()).ShouldBe("");
        (await page.Locator("[data-seal-facts]").TextContentAsync())!.ShouldMatch("圆形印章，宽 (41|42)\\.[0-9] 毫米");
    }

    private static async Task ChooseAsync(IPage page, SomeScan scan)
    {
        var folder = Directory.CreateTempSubdirectory("coo-scan-").FullName;
        // a file, since a whole sheet is more than the browser's driver takes as bytes
        var file = Path.Combine(folder, "scan.png");
        await File.WriteAllBytesAsync(file, scan.ToPng());
        await page.Locator("[data-seal-file]").SetInputFilesAsync(file);
        await page.WaitForFunctionAsync(
            "() => !document.querySelector('[data-seal-figure]').hasAttribute('aria-busy') && (document.querySelector('[data-seal-error]').textContent || document.querySelector('[data-seal-facts]').textContent)",
            options: new() { Timeout = 120_000 });
        Directory.Delete(folder, recursive: true);
    }
}
