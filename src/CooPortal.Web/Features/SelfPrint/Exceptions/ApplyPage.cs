using CooPortal.Domain.Printing;
using CooPortal.Operations.Printing;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.SelfPrint.Exceptions;

/// <summary>异常申请 of one certificate.</summary>
public sealed record ApplyPage
{
    public required PrintedCertificateRow Certificate { get; init; }

    /// <summary>What the printer said of the last original.</summary>
    public required IReadOnlyList<(string Caption, string Value)> LastPrint { get; init; }

    public required ApplyForm Form { get; init; }

    public static IReadOnlyList<FieldOption> Reasons { get; } = [.. Enum.GetValues<PrintExceptionReason>().OrderBy(reason => reason == PrintExceptionReason.Other).Select(reason => new FieldOption(reason.ToString(), reason.TitleZh()))];

    public static IReadOnlyList<FieldOption> Operations { get; } =
        [.. Enum.GetValues<PrintExceptionOperation>().Select(operation => new FieldOption(operation.ToString(), operation.TitleZh()))];
}
