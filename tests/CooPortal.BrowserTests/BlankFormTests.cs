using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.TestKit;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests;

[Collection(WorldCollection.Name)]
public sealed class BlankFormTests(World world)
{
    [ChromiumFact, Feature(207)]
    public async Task UnusedForm_TickedAndConfirmedOrDoubleClicked_FillsTheNumber()
    {
        var (certificate, unused) = (Guid.Empty, new List<string>());
        await Eventually.IsTrueAsync(
            () =>
            {
                using var db = world.Database.Open();
                var used = db.BlankForms.InEveryEnterprise().Where(form => form.CertificateId != null).OrderBy(form => form.Number).First();
                certificate = used.CertificateId!.Value;
                unused = [.. db.BlankForms.InEveryEnterprise().Where(form => form.LastCertificateId == null && form.IssueNumber == used.IssueNumber).Select(form => form.Number).Order()];
                return db.Certificates.InEveryEnterprise().Any(row => row.Id == certificate && row.Status == CertificateStatus.Approved);
            },
            "customs approves a certificate with forms");
        await using var desk = await world.SitDownAsync();
        await desk.LogInAsync("yongfang");
        var page = desk.Page;
        await page.GotoAsync($"/blank-forms/write-off/window/{certificate}");
        var boxes = page.Locator(".number-box input");
        var before = await boxes.CountAsync();

        foreach (var (choose, expected) in new (Func<ILocator, Task>, string)[] { (TickAsync, unused[0]), (row => row.DblClickAsync(), unused[1]) })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "新增" }).ClickAsync();
            await Assertions.Expect(boxes).ToHaveCountAsync(before + 1);
            await page.Locator(".number-box button").Last.ClickAsync();
            await choose(page.Locator("#unused-forms tbody tr").Filter(new() { HasText = expected }));

            await Assertions.Expect(page.Locator("#unused-forms")).ToHaveCountAsync(0);
            (await boxes.Last.InputValueAsync()).ShouldBe(expected);
            before++;
        }

        async Task TickAsync(ILocator row)
        {
            await row.Locator("input").CheckAsync();
            await page.Locator("#unused-forms").GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        }
    }
}
