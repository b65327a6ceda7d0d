using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Printing;
using CooPortal.Operations.Spreadsheets;

namespace CooPortal.Web.Features.SelfPrint.Print;

/// <summary>导出证书: the list of 证书打印 as a worksheet.</summary>
public static class PrintSheet
{
    private static readonly (string Heading, double Width)[] columns =
    [
        ("证书编号", 20), ("证书类别", 30), ("发票号", 18), ("申请人", 12), ("出口商", 40), ("出口商中文名称", 28), ("目的国", 16), ("签发日期", 12), ("版式状态", 12),
        ("打印状态", 10), ("打印次数", 9), ("归档状态", 10),
    ];

    public static async Task WriteAsync(IAsyncEnumerable<PrintSheetRow> rows, Stream stream, CancellationToken cancellationToken)
    {
        using var sheet = new SheetWriter(stream, "自助打印证书", columns);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            sheet.Add(
                row.Number,
                CertificateCatalogue.Find(row.TypeCode)?.NameZh ?? row.TypeCode,
                row.InvoiceNumber,
                row.Applicant,
                row.Exporter,
                row.ExporterNameZh,
                Dictionary.Countries.Find(row.DestinationCode)?.NameZh ?? row.DestinationCode,
                row.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                row.LayoutStatus.TitleZh(),
                row.PrintStatus.TitleZh(),
                row.PrintCount,
                row.ArchiveStatus.TitleZh());
        }
    }
}
