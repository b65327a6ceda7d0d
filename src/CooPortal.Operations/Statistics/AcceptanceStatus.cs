using CooPortal.Domain.Certificates;
using CooPortal.Operations.Verification;

namespace CooPortal.Operations.Statistics;

/// <summary>受理情况 of one enterprise.</summary>
public sealed record AcceptanceStatus
{
    /// <summary>Certificates by 单据状态 that were created today, within 30 days and within a year.</summary>
    public required IReadOnlyDictionary<CertificateStatus, (int Today, int Month, int Year)> Counts { get; init; }

    /// <summary>Declared longest ago of those that customs has not decided; null when there is none.</summary>
    public Certificate? OldestUndecided { get; init; }

    /// <summary>核查记录单 that wait for the company.</summary>
    public required VerificationsWaiting Verifications { get; init; }

    /// <summary>Newest receipts with the number of their certificate.</summary>
    public required IReadOnlyList<(Receipt Receipt, string Number)> LastReceipts { get; init; }

    /// <summary>Middle of the times from 申报 to 审核通过 within 90 days; null when none was approved.</summary>
    public TimeSpan? MedianTimeToApproval { get; init; }

    /// <summary>Requests of 产品预审 that customs has not decided.</summary>
    public int PreReviewsWaiting { get; init; }

    /// <summary>Supplements of export declarations, and their deletions, that customs has not answered.</summary>
    public int SupplementsWaiting { get; init; }

    /// <summary>Blank forms whose write-off or void customs has not answered.</summary>
    public int BlankFormsWaiting { get; init; }

    /// <summary>How many approvals the median is of.</summary>
    public int Approvals { get; init; }
}
