using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Printing;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.SelfPrint.Download;

/// <summary>Filters of 证书下载 as they stand in the URL.</summary>
public sealed record DownloadQuery : PaperQuery
{
    [Display(Name = "下载状态")]
    public DownloadStatus? Status { get; init; }

    [Display(Name = "创建人")]
    public string? CreatedBy { get; init; }

    public static IReadOnlyList<FieldOption> StatusOptions { get; } =
        [.. new[] { DownloadStatus.Pending, DownloadStatus.Downloaded }.Select(status => new FieldOption(status.ToString(), status.TitleZh()))];

    public static IReadOnlyList<FieldOption> TypeOptions { get; } =
        [.. CertificateCatalogue.All.Where(type => type.DownloadNotice is not null).Select(type => new FieldOption(type.Code, $"{type.Code} {type.NameZh}"))];

    public DownloadFilter ToFilter() => new()
    {
        Number = Number,
        InvoiceNumber = InvoiceNumber,
        TypeCode = TypeCode,
        Applicant = Applicant,
        Exporter = Exporter,
        IssuedFrom = IssuedFrom,
        IssuedTo = IssuedTo,
        Archived = Archived,
        Status = Status,
        CreatedBy = CreatedBy,
    };
}
