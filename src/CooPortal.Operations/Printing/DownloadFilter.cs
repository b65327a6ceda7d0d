using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Printing;

/// <summary>Conditions of 证书下载.</summary>
public sealed record DownloadFilter : PaperFilter
{
    public DownloadStatus? Status { get; init; }

    /// <summary>创建人: part of the name of who drafted it here.</summary>
    public string? CreatedBy { get; init; }

    public bool HasAny => HasConditions || Status is not null || !string.IsNullOrWhiteSpace(CreatedBy);

    internal override IQueryable<Certificate> Of(IQueryable<Certificate> rows)
    {
        rows = base.Of(rows);
        if (!string.IsNullOrWhiteSpace(CreatedBy))
        {
            var creator = CreatedBy.Trim();
            rows = rows.Where(row => row.CreatedByName.Contains(creator));
        }

        return Status switch
        {
            DownloadStatus.Downloaded => rows.Where(row => row.DownloadedAt != null),
            DownloadStatus.SelfPrinted => rows.Where(row => row.DownloadedAt == null && row.PrintStatus == PrintStatus.Printed),
            DownloadStatus.Pending => rows.Where(row => row.DownloadedAt == null && row.PrintStatus != PrintStatus.Printed),
            null => rows,
        };
    }
}
