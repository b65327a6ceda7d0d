using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Printing;

namespace CooPortal.Web.Features.SelfPrint.Print;

/// <summary>Filters of 证书打印 as they stand in the URL.</summary>
public sealed record PrintQuery
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

    [Display(Name = "版式状态")]
    public LayoutStatus? LayoutStatus { get; init; }

    [Display(Name = "打印状态")]
    public PrintStatus? PrintStatus { get; init; }

    [Display(Name = "归档状态")]
    public CustomsArchiveStatus? ArchiveStatus { get; init; }

    [Display(Name = "签发日期从")]
    public DateOnly? IssuedFrom { get; init; }

    [Display(Name = "签发日期到")]
    public DateOnly? IssuedTo { get; init; }

    public PrintFilter ToFilter() => new()
    {
        Number = Number,
        InvoiceNumber = InvoiceNumber,
        TypeCode = TypeCode,
        Applicant = Applicant,
        Exporter = Exporter,
        LayoutStatus = LayoutStatus,
        PrintStatus = PrintStatus,
        Archived = ArchiveStatus is null ? null : ArchiveStatus == CustomsArchiveStatus.Archived,
        IssuedFrom = IssuedFrom,
        IssuedTo = IssuedTo,
    };
}
