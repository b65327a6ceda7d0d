using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.Printing;

/// <summary>打印异常申请: the exporter tells customs that a printed original is no good; accepted, it allows one more original.</summary>
public sealed class PrintExceptionRequest : IAudited, IEnterpriseOwned, IVersioned
{
    public const int LongestDetail = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid CertificateId { get; init; }

    public required string CertificateNumber { get; init; }

    public required string TypeCode { get; init; }

    public PrintExceptionReason Reason { get; init; }

    public PrintExceptionOperation Operation { get; init; }

    /// <summary>异常问题详情, empty when nothing was written.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Day of issue of the certificate.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Originals that may have been on paper when the request was made.</summary>
    public int PrintCount { get; init; }

    public PrintExceptionState State { get; private set; }

    public DateTime SubmittedAt { get; init; }

    public Guid SubmittedByUserId { get; init; }

    public required string SubmittedByName { get; init; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Customs' words.</summary>
    public string Note { get; private set; } = "";

    public int Version { get; set; }

    /// <summary>Customs' answer; a second one changes nothing.</summary>
    /// <returns>False when it was answered before.</returns>
    public bool Answer(bool accepted, string note, DateTime now)
    {
        if (PrintExceptionLifecycle.Table.Find(State, accepted ? PrintExceptionEvent.Accepted : PrintExceptionEvent.Refused)?.To is not { } next)
        {
            return false;
        }

        State = next;
        Note = note;
        AnsweredAt = now;
        return true;
    }
}
