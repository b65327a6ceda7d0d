using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>Which files of certificates are there to be printed. The certificates were found by the caller's rights; the files are the filer's.</summary>
public sealed class PaperFiles(CooPortalDbContext db)
{
    private readonly Dictionary<(Guid Certificate, DocumentKind Kind), int> stored = [];
    private readonly Dictionary<string, string> failures = [];

    /// <summary>Reads what there is of these certificates.</summary>
    public async Task LoadAsync(IReadOnlyCollection<Certificate> certificates, CancellationToken cancellationToken)
    {
        var ids = certificates.Select(row => row.Id).ToList();
        var files = await db.StoredDocuments.InEveryEnterprise().AsNoTracking()
            .Where(row => ids.Contains(row.CertificateId) && (row.Kind == DocumentKind.Original || row.Kind == DocumentKind.Copy))
            .Select(row => new { row.CertificateId, row.Kind, row.Round })
            .ToListAsync(cancellationToken);
        foreach (var file in files)
        {
            stored[(file.CertificateId, file.Kind)] = Math.Max(file.Round, stored.GetValueOrDefault((file.CertificateId, file.Kind), -1));
        }

        var keys = certificates.SelectMany(KeysOf).ToList();
        var failed = await db.WorkItems.AsNoTracking()
            .Where(item => keys.Contains(item.Key) && item.HasFailed)
            .Select(item => new { item.Key, item.LastError })
            .ToListAsync(cancellationToken);
        failed.ForEach(item => failures[item.Key] = item.LastError);
    }

    /// <summary>The file of the present round is there.</summary>
    public bool Has(Certificate certificate, DocumentKind kind) => stored.GetValueOrDefault((certificate.Id, kind), -1) == certificate.DeclarationRound;

    /// <summary>Why there is no file yet, for the user; null when it is there.</summary>
    public string? Problem(Certificate certificate, DocumentKind kind)
    {
        if (Has(certificate, kind))
        {
            return null;
        }

        var name = kind == DocumentKind.Original ? "正本" : "副本";
        return failures.TryGetValue(KeyOf(certificate, kind), out var error) ? $"{name}未能生成：{Reason(error)}" : $"{name}正在生成，请稍候。";
    }

    // Only sentences that the portal wrote for people; the rest is for the job page.
    private static string Reason(string error) => error.Any(character => character >= '一') ? error + "。" : "请联系系统管理员在任务页面处理。";

    private static string[] KeysOf(Certificate certificate) => [KeyOf(certificate, DocumentKind.Original), KeyOf(certificate, DocumentKind.Copy)];

    private static string KeyOf(Certificate certificate, DocumentKind kind) => kind == DocumentKind.Original
        ? RenderOriginal.KeyOf(certificate.Id, certificate.DeclarationRound)
        : RenderPreview.KeyOf(certificate.Id, certificate.DeclarationRound);
}
