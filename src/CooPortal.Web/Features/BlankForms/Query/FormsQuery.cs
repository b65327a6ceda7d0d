using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.BlankForms;
using CooPortal.Operations.BlankForms;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.BlankForms.Query;

/// <summary>Conditions of 空白证单查询 as they stand in the URL.</summary>
public sealed record FormsQuery
{
    [Display(Name = "空白证单流水号")]
    public string? Number { get; init; }

    [Display(Name = "空白证单类型")]
    public string? TypeCode { get; init; }

    [Display(Name = "使用证书号")]
    public string? CertificateNumber { get; init; }

    [Display(Name = "空白证书状态")]
    public BlankFormState? State { get; init; }

    /// <summary>Null for the company's own default.</summary>
    [Display(Name = "证书性质")]
    public BlankFormHolder? Holder { get; init; }

    [Display(Name = "领用日期起")]
    public DateOnly? IssuedFrom { get; init; }

    [Display(Name = "领用日期止")]
    public DateOnly? IssuedTo { get; init; }

    public int Page { get; init; } = 1;

    public static IReadOnlyList<FieldOption> StateOptions { get; } = [.. Enum.GetValues<BlankFormState>().Select(state => new FieldOption(state.ToString(), state.TitleZh()))];

    public static IReadOnlyList<FieldOption> HolderOptions { get; } = [.. Enum.GetValues<BlankFormHolder>().Select(holder => new FieldOption(holder.ToString(), holder.CertificatesZh()))];

    public BlankFormFilter ToFilter() => new()
    {
        Number = Number,
        TypeCode = TypeCode,
        CertificateNumber = CertificateNumber,
        State = State,
        Holder = Holder,
        IssuedFrom = IssuedFrom,
        IssuedTo = IssuedTo,
    };
}
