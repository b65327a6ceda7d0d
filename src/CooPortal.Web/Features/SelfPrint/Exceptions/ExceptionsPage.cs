using CooPortal.Domain.Printing;
using CooPortal.Operations.Printing;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.SelfPrint.Exceptions;

/// <summary>打印异常申请 as it stands on the screen.</summary>
public sealed record ExceptionsPage
{
    public required ExceptionQuery Query { get; init; }

    public required PagerView Pager { get; init; }

    /// <summary>已打印证书列表.</summary>
    public IReadOnlyList<PrintedCertificateRow> Printed { get; init; } = [];

    /// <summary>异常申请记录.</summary>
    public IReadOnlyList<PrintExceptionRequest> Requests { get; init; } = [];

    /// <summary>Requests that customs has not answered.</summary>
    public string OpenIds => string.Join(',', Requests.Where(row => row.State == PrintExceptionState.Submitted).Select(row => row.Id.ToString("N")));

    public static string ElementOf(PrintExceptionRequest request) => $"exception-{request.Id:N}";

    public static Tone ToneOf(PrintExceptionState state) => state switch
    {
        PrintExceptionState.Submitted => Tone.Blue,
        PrintExceptionState.Accepted => Tone.Green,
        PrintExceptionState.Refused => Tone.Red,
    };
}
