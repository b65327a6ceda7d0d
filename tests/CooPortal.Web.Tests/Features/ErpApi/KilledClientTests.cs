using System.Diagnostics;
using System.Text.Json;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.ErpClient;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.ErpApi;

/// <summary>The client as a program of its own, over a real socket, ended by SIGKILL.</summary>
public sealed class KilledClientTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CertificatePortal _portal = new();
    private readonly TaskCompletionSource _imported = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication _wire = null!;
    private bool _holdsAnswers = true;

    public async Task InitializeAsync()
    {
        await _portal.InitializeAsync();
        // the program lives in the real time
        _portal.Clock.Advance(DateTimeOffset.UtcNow - _portal.Clock.GetUtcNow());
        _wire = await LayWireAsync();
    }

    public async Task DisposeAsync()
    {
        await _wire.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Client_KilledAfterTheUploadAndBeforeTheMove_FilesItOnceAndMovesItNextTime()
    {
        var erp = await ErpStage.OpenAsync(_portal);
        var options = erp.Options() with { Portal = _wire.Urls.First() };
        var settings = Path.Combine(options.Root, "erp-client.json");
        File.WriteAllText(settings, JsonSerializer.Serialize(options));
        var message = await erp.MessageAsync(ApplyType.Draft);
        var box = new Box(Path.Combine(options.Root, "CooImp"));
        File.WriteAllBytes(Path.Combine(box.Out, "order.xml"), MessageXml.Write(message));

        using (var client = Start(settings))
        {
            await _imported.Task.WaitAsync(Patience);
            client.Kill();
            await client.WaitForExitAsync().WaitAsync(Patience);
            client.ExitCode.ShouldBe(137);
        }

        Directory.GetFiles(box.Sent).ShouldBeEmpty();
        Directory.GetFiles(box.In).ShouldBeEmpty();
        Directory.GetFiles(box.Temp, "order.xml", SearchOption.AllDirectories).ShouldHaveSingleItem();
        _holdsAnswers = false;
        using (var next = Start(settings))
        {
            await next.WaitForExitAsync().WaitAsync(Patience);
            next.ExitCode.ShouldBe(0, await next.StandardError.ReadToEndAsync());
        }

        Directory.GetFiles(box.Sent).Select(Path.GetFileName).ShouldBe(["order.xml"]);
        Path.GetFileName(Directory.GetFiles(box.In).ShouldHaveSingleItem()).ShouldStartWith("Successed_order_");
        Directory.GetFiles(box.Temp, "*.xml", SearchOption.AllDirectories).ShouldBeEmpty();
        await using var db = _portal.Db();
        (await db.ErpImports.CountAsync()).ShouldBe(1);
        (await db.Certificates.SingleAsync(row => row.Number == message.CertificateHead.CertNo)).Version.ShouldBe(0);
    }

    private static Process Start(string settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { typeof(ImportClient).Assembly.Location, "--settings", settings, "--once" })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>A socket in front of the portal that can swallow what the portal answers.</summary>
    private async Task<WebApplication> LayWireAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var wire = builder.Build();
        var portal = (await ErpStage.OpenAsync(_portal)).Http();
        wire.Run(async context =>
        {
            using var forward = new HttpRequestMessage(HttpMethod.Post, new Uri($"https://localhost{context.Request.Path}")) { Content = new StreamContent(context.Request.Body) };
            foreach (var header in context.Request.Headers.Where(header => header.Key.StartsWith("X-", StringComparison.OrdinalIgnoreCase) || header.Key.StartsWith("Coo", StringComparison.OrdinalIgnoreCase)))
            {
                forward.Headers.TryAddWithoutValidation(header.Key, (string?)header.Value);
            }

            using var answer = await portal.SendAsync(forward, context.RequestAborted);
            if (_holdsAnswers)
            {
                _imported.TrySetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }

            context.Response.StatusCode = (int)answer.StatusCode;
            foreach (var header in answer.Headers)
            {
                context.Response.Headers[header.Key] = header.Value.ToArray();
            }

            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        });
        await wire.StartAsync();
        return wire;
    }
}
