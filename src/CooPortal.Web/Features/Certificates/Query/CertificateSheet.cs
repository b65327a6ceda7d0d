using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Certificates.Query;
using CooPortal.Operations.Spreadsheets;
using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.Certificates.Query;

/// <summary>Excel 导出 of 证书查询: the list's columns, at most one month by day of creation (manual chapter 5).</summary>
public static class CertificateSheet
{
    private static readonly (string Heading, double Width)[] Columns =
    [
        ("证书号", 20), ("证书类型", 30), ("申请种类", 10), ("发票号", 18), ("公司中文名称", 28), ("出口商", 40), ("目的国", 16), ("货物项数", 9), ("FOB 总值", 16),
        ("货币", 7), ("申请日期", 12), ("签发日期", 12), ("单据状态", 14), ("打印状态", 10), ("是否存档", 9), ("创建人", 12), ("创建时间", 20),
    ];

    /// <summary>Why this query is not exported; null when it is.</summary>
    public static string? Refusal(QueryFilter filter, DateOnly today)
    {
        var to = filter.CreatedTo is { } end && end < today ? end : today;
        return filter.CreatedFrom is not { } from
            ? "Excel 导出须限定创建日期：请填写“创建日期从”，一次可导出一个月内创建的证书。"
            : from.AddMonths(1) < to
                ? $"Excel 导出的创建日期范围最多一个月，现为 {from:yyyy-MM-dd} 至 {to:yyyy-MM-dd}，请缩小范围后再导出。"
                : null;
    }

    public static async Task WriteAsync(IAsyncEnumerable<CertificateRow> rows, Stream stream, CancellationToken cancellationToken)
    {
        using var sheet = new SheetWriter(stream, "证书", Columns);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            sheet.Add(
                row.Number,
                CertificateCatalogue.Find(row.TypeCode)?.NameZh ?? row.TypeCode,
                row.RequestKind.TitleZh(),
                row.InvoiceNumber,
                row.ExporterNameZh,
                row.Exporter,
                Dictionary.Countries.Find(row.DestinationCode)?.NameZh ?? row.DestinationCode,
                row.GoodsCount,
                row.FobTotal,
                row.Currency,
                Day(row.ApplicationDate),
                Day(row.IssuedOn),
                row.Status.TitleZh(),
                row.Status is CertificateStatus.Approved or CertificateStatus.Replaced ? row.PrintStatus.TitleZh() : null,
                row.IsShelved ? "是" : null,
                row.CreatedByName,
                ChinaTime.Time(row.CreatedAt));
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
