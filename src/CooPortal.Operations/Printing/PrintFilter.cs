using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Printing;

/// <summary>Conditions of 证书打印.</summary>
public sealed record PrintFilter : PaperFilter
{
    public LayoutStatus? LayoutStatus { get; init; }

    public PrintStatus? PrintStatus { get; init; }

    public bool HasAny => HasConditions || LayoutStatus is not null || PrintStatus is not null;

    internal override IQueryable<Certificate> Of(IQueryable<Certificate> rows)
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

        return rows;
    }
}
