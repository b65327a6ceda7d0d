using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Platform;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.Platform;

/// <summary>上传 of a file that everybody may download. Only kinds that a browser saves rather than runs.</summary>
public sealed class SaveDownload(CooPortalDbContext db, VirusScanner scanner, TimeProvider clock)
{
    public const int LargestFile = 20 * 1024 * 1024;

    private const int LongestTitle = 100;
    private const int LongestName = 120;

    private static readonly Dictionary<string, string> kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".zip"] = "application/zip",
        [".txt"] = "text/plain",
        [".msi"] = "application/octet-stream",
        [".deb"] = "application/octet-stream",
        [".dmg"] = "application/octet-stream",
    };

    /// <exception cref="BrokenRulesException">no title, no file, or a file that is not offered</exception>
    public async Task<DownloadFile> ExecuteAsync(string? title, string? fileName, byte[] content, Actor actor, CancellationToken cancellationToken)
    {
        PlatformGate.Require(actor);
        var name = Path.GetFileName((fileName ?? "").Replace('\\', '/'));
        var kind = kinds.GetValueOrDefault(Path.GetExtension(name));
        var rules = Check(title, name, kind, content).ToList();
        if (rules.Count > 0)
        {
            throw new BrokenRulesException(rules);
        }

        await scanner.RefuseAsync(content, "File", cancellationToken);
        var file = db.DownloadFiles.Add(new DownloadFile
        {
            Title = title!.Trim(),
            FileName = name,
            ContentType = kind!,
            Content = content,
            Length = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            UploadedAt = clock.GetUtcNow().UtcDateTime,
        }).Entity;
        await db.SaveAuditedAsync(actor, nameof(SaveDownload), cancellationToken, name);
        return file;
    }

    private static IEnumerable<BrokenRule> Check(string? title, string name, string? kind, byte[] content)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Trim().Length > LongestTitle)
        {
            yield return new BrokenRule("Title", $"请填写名称，最多{LongestTitle}字");
        }

        if (content.Length is 0 or > LargestFile)
        {
            yield return new BrokenRule("File", "请选择文件，不超过 20 MB");
        }
        else if (kind is null || name.Length > LongestName || name.Any(char.IsControl))
        {
            yield return new BrokenRule("File", $"不支持的文件：只能上传 {string.Join("、", kinds.Keys)}，文件名最多{LongestName}字");
        }
    }
}
