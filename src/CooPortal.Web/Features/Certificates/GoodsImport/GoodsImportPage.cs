using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using CooPortal.Operations.GoodsImport;

namespace CooPortal.Web.Features.Certificates.GoodsImport;

/// <summary>货物信息 Excel 导入 of one certificate: template, upload, and what will happen.</summary>
public sealed record GoodsImportPage
{
    /// <summary>Shown on the page; the rest is in the file to download.</summary>
    public const int MostProblems = 200;

    public required Certificate Certificate { get; init; }

    /// <summary>Lines it has before the import.</summary>
    public required int GoodsCount { get; init; }

    public required CertificateType Type { get; init; }

    /// <summary>Why nothing can be imported now; null when it can.</summary>
    public string? Refusal { get; init; }

    public string? FileError { get; init; }

    /// <summary>What waits for the user's yes.</summary>
    public WaitingGoods? Sheet { get; init; }

    public string Path => $"/certificates/goods-import/{Certificate.Id:D}";

    public string BackLink => $"/certificates/edit/{Certificate.Id:D}?tab=goods";

    /// <summary>The type's limit would be exceeded; it is asked for when declaring.</summary>
    public string? TooMany => Sheet is { } sheet && GoodsCount + sheet.LineCount > Type.LargestItemCount
        ? $"{Type.NameZh}每份最多 {Type.LargestItemCount} 项货物，导入后共 {GoodsCount + sheet.LineCount} 项，申报前须删除或分成几份证书。"
        : null;

    public IReadOnlyList<SectionField<GoodsItem>> Columns =>
        [.. new[] { GoodsFields.HsCode, GoodsFields.NameZh, GoodsFields.Description, GoodsFields.PackageQuantity, GoodsFields.Quantity, GoodsFields.InvoiceValue, GoodsFields.OriginCriterion, GoodsFields.InvoiceNumber }.Where(Type.Goods.Has)];
}
