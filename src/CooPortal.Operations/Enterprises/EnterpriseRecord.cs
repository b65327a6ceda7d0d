using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Enterprises;

namespace CooPortal.Operations.Enterprises;

/// <summary>What the portal knows about one enterprise and its profile.</summary>
public sealed record EnterpriseRecord
{
    public required Enterprise Enterprise { get; init; }

    /// <summary>The newest revision, whatever its state; null before the first 暂存.</summary>
    public EnterpriseProfile? Latest { get; init; }

    /// <summary>The revision that customs has taken and that counts (decisions.md 12).</summary>
    public EnterpriseProfile? InForce { get; init; }

    public QualificationState Qualification { get; init; }

    /// <summary>Customs' record of the company, when it has one.</summary>
    public EnterpriseDetails? QualificationDetails { get; init; }

    public DateTime? QualificationReceivedAt { get; init; }

    public bool HasAgreedNotice => Enterprise.NoticeAgreedAt is not null;

    /// <summary>A revision newer than the one in force exists.</summary>
    public bool HasPendingChange => InForce is not null && Latest is not null && Latest.Revision > InForce.Revision;

    /// <summary>While customs has not answered, nothing can be typed.</summary>
    public bool IsLocked => Latest?.SyncStatus == SyncStatus.Syncing;

    /// <summary>The revision that the form edits: a copy of the one in force when it starts a change, prefilled from customs' record when nothing was saved since that came.</summary>
    public EnterpriseProfile ToEdit()
    {
        var editing = new EnterpriseProfile { EnterpriseId = Enterprise.Id, Revision = Latest?.Revision ?? 1 };
        if (Latest is not null)
        {
            EnterpriseProfileFields.Copy(Latest, editing);
        }
        else
        {
            editing.NameZh = QualificationDetails is null ? Enterprise.NameZh : null;
        }

        if (QualificationDetails is not null && InForce is null && !IsLocked && (Latest?.SavedAt is null || Latest.SavedAt < QualificationReceivedAt))
        {
            QualificationRecord.FillEmpty(editing, QualificationDetails);
        }

        return editing;
    }
}
