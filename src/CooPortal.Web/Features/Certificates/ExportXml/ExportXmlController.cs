using System.IO.Compression;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Docking;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Certificates.ExportXml;

/// <summary>导出接口报文: one certificate as XML, several in a ZIP file.</summary>
public sealed class ExportXmlController(ExportCertificate export) : Controller
{
    private const int Most = 100;

    [HttpGet("{id:guid}")]
    [EnableRateLimiting(RateLimits.Preview)]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await export.ExecuteAsync(id, cancellationToken) is { } file ? File(file.Xml, "application/xml", $"{file.Number}.xml") : NotFound();

    /// <summary>The rows that are ticked in 证书查询.</summary>
    [HttpPost]
    [EnableRateLimiting(RateLimits.Export)]
    public async Task<IActionResult> Selected(Guid[] ids, CancellationToken cancellationToken)
    {
        if (ids is [])
        {
            throw new BrokenRulesException("", "请先勾选记录，再点击按钮。");
        }

        if (ids is [var only])
        {
            return await Index(only, cancellationToken);
        }

        if (ids.Length > Most)
        {
            throw new BrokenRulesException("", $"一次最多导出 {Most} 份，请减少勾选的记录。");
        }

        var file = await TemporaryFile.WrittenAsync(stream => WriteAsync(stream, ids, cancellationToken));
        return File(file, "application/zip", $"接口报文_{ids.Length}份.zip");
    }

    private async Task WriteAsync(Stream stream, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var id in ids.Distinct())
        {
            if (await export.ExecuteAsync(id, cancellationToken) is not { } certificate)
            {
                continue;
            }

            await using var entry = zip.CreateEntry($"{certificate.Number}.xml").Open();
            await entry.WriteAsync(certificate.Xml, cancellationToken);
        }
    }
}
