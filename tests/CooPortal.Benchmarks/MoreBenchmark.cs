using System.Globalization;
using CooPortal.CustomsSimulator;
using CooPortal.Domain.Catalogue;
using CooPortal.Operations.Certificates.Query;
using CooPortal.Operations.Data;
using CooPortal.Operations.Statistics;
using CooPortal.TestKit;
using CooPortal.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;

namespace CooPortal.Benchmarks;

/// <summary>What one more costs: certificate type, enterprise, idle worker node.</summary>
internal static class MoreBenchmark
{
    private const int Runs = 60;
    private const int OwnCertificates = 200;
    private const int IdleSeconds = 20;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync(await Alone.AskAsync("types"));
        await MeasurePageAsync(output);
        foreach (var enterprises in new[] { 10, 1_000 })
        {
            await MeasureEnterprisesAsync(enterprises, output);
        }

        foreach (var engine in TestDatabase.Engines())
        {
            await MeasureNodesAsync((DatabaseProvider)engine[0], output);
        }
    }

    /// <summary>The page on which a type is chosen, against the same page with none.</summary>
    private static async Task MeasurePageAsync(TextWriter output)
    {
        await using var portal = await TestPortal.StartAsync();
        await using (var db = portal.Database.Open())
        {
            await SomeExporter.AddAsync(db, Some.Enterprise(), "exporter");
        }

        using var browser = await portal.SignInAsync("exporter");
        var all = (await browser.OpenAsync("/certificates/apply")).Source.Text.Length;
        if (browser.Page.QuerySelectorAll("#type-list tbody tr").Length != CertificateCatalogue.All.Count)
        {
            throw new InvalidOperationException("The page lists other types.");
        }

        var none = (await browser.OpenAsync("/certificates/apply?search=nothing-of-this-name")).Source.Text.Length;
        var times = await Percentiles.OfAsync(Runs, () => browser.OpenAsync("/certificates/apply"));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"more types: the page that lists {CertificateCatalogue.All.Count} has {all / 1024.0:0.0} Ki characters, {(all - none) / 1024.0 / CertificateCatalogue.All.Count:0.00} for each; p50 {times.P50:0.0} ms"));
    }

    /// <summary>Pages of a company with two hundred certificates of its own, among others that have as many.</summary>
    private static async Task MeasureEnterprisesAsync(int enterprises, TextWriter output)
    {
        await using var many = await ManyCertificates.CreateAsync(OwnCertificates * enterprises, enterprises: enterprises);
        var list = () => ListBenchmark.SearchAsync(many.Database, many.EnterpriseId, new CertificateFilter(), null);
        var year = new StatisticsFilter { From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 12, 31) };
        var statistics = () => StatisticsBenchmark.CountAsync(many.Database, many.EnterpriseId, StatisticsView.Type, year, OwnCertificates);
        await list();
        await statistics();
        var (first, counted) = (await Percentiles.OfAsync(Runs, list), await Percentiles.OfAsync(Runs, statistics));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"more enterprises: with {enterprises:N0} of them, each with {OwnCertificates:N0} certificates, the first page takes p50 {first.P50:0.0} ms, p95 {first.P95:0.0} ms, statistics by type p50 {counted.P50:0.0} ms, p95 {counted.P95:0.0} ms"));
    }

    /// <summary>One and then two worker nodes with nothing to do, customs within reach.</summary>
    private static async Task MeasureNodesAsync(DatabaseProvider engine, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("coo-nodes-").FullName;
        await using var database = await TestDatabase.CreateAsync(engine);
        var port = ProgramProcess.FreePort();
        var settings = PortalNode.Settings(database, folder);
        settings["Roles"] = "worker";
        settings["Customs:Address"] = $"http://127.0.0.1:{port}/";
        using var customs = new ProgramProcess(typeof(SimulatorHost), new Uri($"http://127.0.0.1:{port}/healthz"), PortalNode.CustomsSettings(settings, port, folder));
        await customs.StartAsync();
        var nodes = new List<WebApplication>();
        for (var count = 1; count <= 2; count++)
        {
            var node = PortalHost.Build(["--environment", "Development"], builder =>
            {
                builder.Configuration.AddInMemoryCollection(settings);
                builder.WebHost.UseTestServer();
            });
            nodes.Add(node);
            await node.StartAsync();
            await Task.Delay(Settling);
            using var consumption = new Consumption();
            await Task.Delay(TimeSpan.FromSeconds(IdleSeconds));
            await output.WriteLineAsync($"more nodes: {count} idle on {engine}, a second: {consumption.Per(IdleSeconds)}");
        }

        foreach (var node in nodes)
        {
            await node.StopAsync();
            await node.DisposeAsync();
        }

        customs.Kill();
        Directory.Delete(folder, recursive: true);
    }
}
