using System.Net;
using System.Security.Cryptography;
using System.Text;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.SelfPrint.Agent;

public sealed class AgentTests
{
    [Fact, Feature(266)]
    public async Task InstallPage_OffersTheNewestInstallers_AndTheSevenSteps()
    {
        var folder = Directory.CreateTempSubdirectory("coo-packages-");
        foreach (var name in new[] { "1.5.15-win-x64.zip", "1.6.2-win-x64.zip", "1.5.15-linux-x64.tar.gz", "1.7.0-win-x64.zip.part" })
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "cooportal-print-agent-" + name), "package " + name);
        }

        await using var portal = await TestPortal.StartAsync(new Dictionary<string, string?> { ["PrintAgent:PackagesFolder"] = folder.FullName });
        using var browser = await portal.SignInAsAdministratorAsync();

        await browser.OpenAsync("/self-print/print");
        var install = browser.Page.QuerySelectorAll(".print-agent a").Single(link => link.TextContent.Trim() == "执行安装");
        await browser.OpenAsync(install.GetAttribute("href")!);

        browser.Page.QuerySelectorAll(".self-print-steps li").Length.ShouldBe(7);
        var text = browser.Page.QuerySelector("#content")!.TextContent;
        text.ShouldContain("右下角有打印控件标记");
        text.ShouldContain("刷新本页面或重新登录");
        var links = browser.Page.QuerySelectorAll(".packages a").Select(link => link.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(2);
        await browser.OpenAsync(links[0]);
        browser.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("cooportal-print-agent-1.6.2-win-x64.zip");
        var bytes = await browser.Response.Content.ReadAsByteArrayAsync();
        Encoding.UTF8.GetString(bytes).ShouldBe("package 1.6.2-win-x64.zip");
        text.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        await browser.OpenAsync("/self-print/agent/package/Solaris");
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task InstallPage_WithoutInstallers_SaysWhomToAsk()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();

        await browser.OpenAsync("/self-print/agent");

        browser.Page.QuerySelector(".empty")!.TextContent.ShouldContain("联系平台管理员");
        await browser.OpenAsync("/self-print/agent/package/Windows");
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
