using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Forms;
using CooPortal.TestKit;
using Microsoft.Playwright;

namespace CooPortal.Benchmarks;

/// <summary>
/// The product's forms against headless Chromium and LibreOffice printing the same boxes and goods from HTML: product and Chromium warm, in one process
/// each; LibreOffice with all files of a form in one call, its start included.
/// </summary>
internal static class RenderingBenchmark
{
    private const int Documents = 300;
    private const int ChromiumDocuments = 30;
    private const int OfficeDocuments = 60;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(TextWriter output)
    {
        using var office = await LibreOffice.StartAsync();
        if (office is null)
        {
            await output.WriteLineAsync("render: LibreOffice is left out, there is no soffice");
        }

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        });
        var page = await browser.NewPageAsync();
        foreach (var type in CertificateCatalogue.All)
        {
            var input = new CertificateFormInput { Certificate = Certificate(type), Type = type };
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < WarmUp)
            {
                CertificateForm.Render(input);
            }

            watch.Restart();
            var bytes = 0;
            for (var i = 0; i < Documents; i++)
            {
                bytes = CertificateForm.Render(input).Pdf.Length;
            }

            var ours = Documents / watch.Elapsed.TotalSeconds;
            var html = Html(input);
            await PrintAsync(page, html);
            watch.Restart();
            var chromiumBytes = 0;
            for (var i = 0; i < ChromiumDocuments; i++)
            {
                chromiumBytes = await PrintAsync(page, html);
            }

            var chromium = ChromiumDocuments / watch.Elapsed.TotalSeconds;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"render {type.Code}: {ours:0} documents/s, {bytes / 1024.0:0.0} KiB each; Chromium {chromium:0.0}/s, {chromiumBytes / 1024.0:0.0} KiB; ratio {ours / chromium:0.0}"));
            if (office is not null)
            {
                var (perSecond, officeBytes) = await PrintAsync(office, html);
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"render {type.Code}: LibreOffice {perSecond:0.0}/s, {officeBytes / 1024.0:0.0} KiB; ratio {ours / perSecond:0.0}"));
            }
        }
    }

    private static Certificate Certificate(CertificateType type)
    {
        var certificate = SomeCertificates.Draft(Guid.CreateVersion7(), $"{type.Code}261026902330001", Some.Now);
        certificate.Header.Exporter = "NINGBO SHIFAN TEXTILE CO., LTD.\nNO. 188 BUZHENG EAST ROAD, HAISHU DISTRICT, NINGBO\nCHINA";
        certificate.Header.Consignee = "SAMPLE TRADING CO., LTD.\n77 YEBO-RO, JUNG-GU, INCHEON";
        certificate.Header.ShippingMarks = "N/M";
        certificate.Header.TransportDetails = "FROM NINGBO, CHINA TO INCHEON BY SEA";
        for (var line = 1; line <= 12; line++)
        {
            certificate.Goods.Add(new GoodsItem
            {
                LineNumber = line,
                HsCode = "6109100000",
                Description = $"ONE HUNDRED AND FIFTY (150) CARTONS OF COTTON KNITTED T-SHIRTS STYLE {line}",
                Quantity = 9000,
                QuantityUnitEn = "PIECES",
                GrossWeight = 1620,
                WeightUnit = "KGS",
            });
        }

        return certificate;
    }

    private static string Html(CertificateFormInput input)
    {
        var html = new StringBuilder("<!doctype html><meta charset=\"utf-8\"><style>@page{size:A4;margin:10mm}body{font:9pt Arimo,Arial}table{width:100%;border-collapse:collapse}td{border:1px solid #000;vertical-align:top;padding:2px}</style><table>");
        foreach (var (box, text) in CertificateForm.Texts(input))
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{box}</td><td>{WebUtility.HtmlEncode(text)}</td></tr>");
        }

        return html.Append("</table>").ToString();
    }

    private static async Task<int> PrintAsync(IPage page, string html)
    {
        await page.SetContentAsync(html);
        return (await page.PdfAsync(new PagePdfOptions { Format = "A4" })).Length;
    }

    private static async Task<(double PerSecond, long Bytes)> PrintAsync(LibreOffice office, string html)
    {
        var folder = Directory.CreateTempSubdirectory("coo-render-").FullName;
        var files = Enumerable.Range(0, OfficeDocuments).Select(i => Path.Combine(folder, $"{i}.html")).ToArray();
        foreach (var file in files)
        {
            await File.WriteAllTextAsync(file, html);
        }

        var run = await office.ConvertAsync("pdf", files, folder);
        var bytes = new FileInfo(Path.ChangeExtension(files[0], "pdf")).Length;
        Directory.Delete(folder, recursive: true);
        return (OfficeDocuments / run.Seconds, bytes);
    }
}
