using System.ComponentModel;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates.Query;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.RestApi.Certificates;

/// <summary>Conditions and place of the list of certificates.</summary>
public sealed record CertificateQuery
{
    public const int MostPerPage = 100;
    public const int UsualPerPage = 50;

    [FromQuery(Name = "number"), Description("证书号的开头")]
    public string? Number { get; init; }

    [FromQuery(Name = "typeCode"), Description("证书类型代码，见 /certificate-types")]
    public string? TypeCode { get; init; }

    [FromQuery(Name = "status"), Description("单据状态")]
    public CertificateStatus? Status { get; init; }

    [FromQuery(Name = "requestKind"), Description("申请种类")]
    public RequestKind? RequestKind { get; init; }

    [FromQuery(Name = "invoiceNumber"), Description("发票号的一部分")]
    public string? InvoiceNumber { get; init; }

    [FromQuery(Name = "consignee"), Description("收货人的一部分")]
    public string? Consignee { get; init; }

    [FromQuery(Name = "destinationCode"), Description("目的国三位代码，见 /dictionaries/countries")]
    public string? DestinationCode { get; init; }

    [FromQuery(Name = "createdFrom"), Description("创建日期从，yyyy-MM-dd，北京时间")]
    public DateOnly? CreatedFrom { get; init; }

    [FromQuery(Name = "createdTo"), Description("创建日期至")]
    public DateOnly? CreatedTo { get; init; }

    [FromQuery(Name = "declaredFrom"), Description("申报日期从")]
    public DateOnly? DeclaredFrom { get; init; }

    [FromQuery(Name = "declaredTo"), Description("申报日期至")]
    public DateOnly? DeclaredTo { get; init; }

    [FromQuery(Name = "issuedFrom"), Description("签发日期从")]
    public DateOnly? IssuedFrom { get; init; }

    [FromQuery(Name = "issuedTo"), Description("签发日期至")]
    public DateOnly? IssuedTo { get; init; }

    [FromQuery(Name = "shelved"), Description("true 只列已手动存档的；否则只列未存档的")]
    public bool Shelved { get; init; }

    [FromQuery(Name = "limit"), Description("每页份数，1 至 100，默认 50")]
    public int Limit { get; init; } = UsualPerPage;

    [FromQuery(Name = "after"), Description("取自上一页应答的 next，不要自行拼写")]
    public string? After { get; init; }

    [FromQuery(Name = "before"), Description("取自应答的 previous，不要自行拼写")]
    public string? Before { get; init; }

    public CertificateFilter ToFilter() => new()
    {
        Number = Number,
        TypeCode = TypeCode,
        Status = Status,
        RequestKind = RequestKind,
        InvoiceNumber = InvoiceNumber,
        Consignee = Consignee,
        DestinationCode = DestinationCode,
        CreatedFrom = CreatedFrom,
        CreatedTo = CreatedTo,
        DeclaredFrom = DeclaredFrom,
        DeclaredTo = DeclaredTo,
        IssuedFrom = IssuedFrom,
        IssuedTo = IssuedTo,
        Shelved = Shelved,
    };
}
