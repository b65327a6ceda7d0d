using System.Globalization;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Home.Downloads;

/// <summary>A file on offer, without its content.</summary>
public sealed record DownloadLine(Guid Id, string Title, string FileName, int Length, string Sha256, DateTime UploadedAt)
{
    public string Size => Length < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Length / 1024)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{Length / 1024.0 / 1024:0.0} MB");

    public static Task<List<DownloadLine>> ListAsync(CooPortalDbContext db, CancellationToken cancellationToken) => db.DownloadFiles
        .OrderByDescending(row => row.UploadedAt)
        .Select(row => new DownloadLine(row.Id, row.Title, row.FileName, row.Length, row.Sha256, row.UploadedAt))
        .Take(100)
        .ToListAsync(cancellationToken);
}
