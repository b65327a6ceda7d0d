using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Printing;

namespace CooPortal.Web.Features.SelfPrint.Print;

/// <summary>Filters of 证书打印 as they stand in the URL.</summary>
public sealed record PrintQuery : PaperQuery
{
    [Display(Name = "版式状态")]
    public LayoutStatus? LayoutStatus { get; init; }

    [Display(Name = "打印状态")]
    public PrintStatus? PrintStatus { get; init; }

    public PrintFilter ToFilter() => new()
    {
        Number = Number,
        InvoiceNumber = InvoiceNumber,
        TypeCode = TypeCode,
        Applicant = Applicant,
        Exporter = Exporter,
        IssuedFrom = IssuedFrom,
        IssuedTo = IssuedTo,
        LayoutStatus = LayoutStatus,
        PrintStatus = PrintStatus,
        Archived = Archived,
    };
}
