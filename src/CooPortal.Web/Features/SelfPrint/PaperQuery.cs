using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.Certificates;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.SelfPrint;

/// <summary>The filters that the lists of self-print share, as they stand in the URL.</summary>
public abstract record PaperQuery
{
    [Display(Name = "证书编号")]
    public string? Number { get; init; }

    [Display(Name = "发票号")]
    public string? InvoiceNumber { get; init; }

    [Display(Name = "证书类别")]
    public string? TypeCode { get; init; }

    [Display(Name = "申请人")]
    public string? Applicant { get; init; }

    [Display(Name = "出口商")]
    public string? Exporter { get; init; }

    [Display(Name = "签发日期自")]
    public DateOnly? IssuedFrom { get; init; }

    [Display(Name = "签发日期至")]
    public DateOnly? IssuedTo { get; init; }

    [Display(Name = "归档状态")]
    public CustomsArchiveStatus? ArchiveStatus { get; init; }

    public static IReadOnlyList<FieldOption> ArchiveOptions { get; } =
        [.. new[] { CustomsArchiveStatus.NotArchived, CustomsArchiveStatus.Archived }.Select(status => new FieldOption(status.ToString(), status.TitleZh()))];

    protected bool? Archived => ArchiveStatus is null ? null : ArchiveStatus == CustomsArchiveStatus.Archived;
}
