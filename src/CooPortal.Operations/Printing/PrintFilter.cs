using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Printing;

/// <summary>Conditions of 证书打印.</summary>
public sealed record PrintFilter : PaperFilter
{
    public LayoutStatus? LayoutStatus { get; init; }

    public PrintStatus? PrintStatus { get; init; }

    /// <summary>归档状态: true 已归档, false 未归档.</summary>
    public bool? Archived { get; init; }

    public bool HasAny => HasConditions || LayoutStatus is not null || PrintStatus is not null || Archived is not null;

    internal new IQueryable<Certificate> Of(IQueryable<Certificate> rows)
    {
        rows = base.Of(rows);
        if (LayoutStatus is { } layout)
        {
            rows = rows.Where(row => row.LayoutStatus == layout);
        }

        if (PrintStatus is { } print)
        {
            rows = rows.Where(row => row.PrintStatus == print);
        }

        return Archived switch
        {
            true => rows.Where(row => row.CustomsArchiveStatus == CustomsArchiveStatus.Archived),
            false => rows.Where(row => row.CustomsArchiveStatus != CustomsArchiveStatus.Archived),
            null => rows,
        };
    }
}
