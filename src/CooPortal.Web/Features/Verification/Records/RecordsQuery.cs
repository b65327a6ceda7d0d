using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Verification;

namespace CooPortal.Web.Features.Verification.Records;

/// <summary>Conditions of the list as they stand in the URL.</summary>
public sealed record RecordsQuery
{
    /// <summary>Value of <see cref="State"/> for every state.</summary>
    public const string All = "All";

    [Display(Name = "核查记录编号")]
    public string? Number { get; init; }

    [Display(Name = "关联证书号")]
    public string? CertificateNumber { get; init; }

    /// <summary>A state, or All; without one what waits for the company.</summary>
    [Display(Name = "核查状态")]
    public string? State { get; init; }

    [Display(Name = "发起日期起")]
    public DateOnly? From { get; init; }

    [Display(Name = "发起日期止")]
    public DateOnly? To { get; init; }

    public int Page { get; init; } = 1;

    public VerificationFilter ToFilter() => new()
    {
        Number = Number,
        CertificateNumber = CertificateNumber,
        States = State == All ? [] : Enum.TryParse<VerificationState>(State, out var state) && Enum.IsDefined(state) ? [state] : VerificationFilter.Waiting,
        From = From,
        To = To,
    };
}
