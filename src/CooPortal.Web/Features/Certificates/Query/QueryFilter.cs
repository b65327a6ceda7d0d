using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Certificates.Query;

namespace CooPortal.Web.Features.Certificates.Query;

/// <summary>Filters of 证书查询 as they stand in the URL.</summary>
public sealed record QueryFilter
{
    /// <summary>Value of 单据状态 that stands for shelved certificates.</summary>
    public const string ShelvedStatus = "Shelved";

    private const int DefaultDays = 30;

    public string? Search { get; init; }

    [Display(Name = "证书号")]
    public string? Number { get; init; }

    [Display(Name = "证书类型")]
    public string? TypeCode { get; init; }

    [Display(Name = "发票号")]
    public string? InvoiceNumber { get; init; }

    [Display(Name = "单据状态")]
    public string? Status { get; init; }

    [Display(Name = "申请种类")]
    public RequestKind? RequestKind { get; init; }

    [Display(Name = "出口商")]
    public string? Exporter { get; init; }

    [Display(Name = "收货人")]
    public string? Consignee { get; init; }

    [Display(Name = "目的国")]
    public string? DestinationCode { get; init; }

    [Display(Name = "签证机构")]
    public string? IssuingOffice { get; init; }

    [Display(Name = "申报员")]
    public string? Declarant { get; init; }

    [Display(Name = "创建人")]
    public string? CreatedBy { get; init; }

    [Display(Name = "创建日期从")]
    public DateOnly? CreatedFrom { get; init; }

    [Display(Name = "创建日期到")]
    public DateOnly? CreatedTo { get; init; }

    [Display(Name = "申报日期从")]
    public DateOnly? DeclaredFrom { get; init; }

    [Display(Name = "申报日期到")]
    public DateOnly? DeclaredTo { get; init; }

    [Display(Name = "签发日期从")]
    public DateOnly? IssuedFrom { get; init; }

    [Display(Name = "签发日期到")]
    public DateOnly? IssuedTo { get; init; }

    /// <summary>A condition behind 更多条件 is set, so that it must be seen.</summary>
    public bool HasMore => RequestKind is not null || IssuedFrom is not null || IssuedTo is not null || DeclaredFrom is not null || DeclaredTo is not null
        || !string.IsNullOrEmpty(Consignee + IssuingOffice + Declarant + CreatedBy);

    /// <summary>Anything but the days of creation restricts the list.</summary>
    public bool HasConditions => HasMore || !string.IsNullOrEmpty(Search + Number + TypeCode + InvoiceNumber + Status + Exporter + DestinationCode);

    /// <summary>The list as the menu opens it.</summary>
    public static QueryFilter LastDays(DateOnly today) => new() { CreatedFrom = today.AddDays(1 - DefaultDays), CreatedTo = today };

    public CertificateFilter ToConditions() => new()
    {
        Search = Search,
        Number = Number,
        TypeCode = TypeCode,
        InvoiceNumber = InvoiceNumber,
        Status = Enum.TryParse<CertificateStatus>(Status, out var status) && Enum.IsDefined(status) ? status : null,
        Shelved = Status == ShelvedStatus,
        RequestKind = RequestKind,
        Exporter = Exporter,
        Consignee = Consignee,
        DestinationCode = Dictionary.Countries.Find(DestinationCode)?.Code ?? DestinationCode,
        IssuingOffice = Dictionary.CustomsOffices.Find(IssuingOffice)?.Code ?? IssuingOffice,
        Declarant = Declarant,
        CreatedBy = CreatedBy,
        CreatedFrom = CreatedFrom,
        CreatedTo = CreatedTo,
        DeclaredFrom = DeclaredFrom,
        DeclaredTo = DeclaredTo,
        IssuedFrom = IssuedFrom,
        IssuedTo = IssuedTo,
    };
}
