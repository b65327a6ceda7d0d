using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Push;
using CooPortal.Operations.Drafts;

namespace CooPortal.Operations.Accounts.OwnAccount;

/// <summary>What the portal keeps about one person's account.</summary>
public sealed record PersonalRecord
{
    public required User User { get; init; }

    /// <summary>Null for the platform.</summary>
    public Enterprise? Enterprise { get; init; }

    public required IReadOnlyList<Card> Cards { get; init; }

    public required IReadOnlyList<SignatureOfHolder> Signatures { get; init; }

    /// <summary>When the second factor was set up; null where there is none.</summary>
    public DateTime? SecondFactorSince { get; init; }

    public required IReadOnlyList<Session> Sessions { get; init; }

    public required IReadOnlyList<KnownDevice> Devices { get; init; }

    public required IReadOnlyList<DateTime> Failures { get; init; }

    public required IReadOnlyList<PushAddress> Addresses { get; init; }

    public required IReadOnlyList<PushSubscription> Subscriptions { get; init; }

    public QuietHours? QuietHours { get; init; }

    /// <summary>Forms that are kept while they are typed, and when.</summary>
    public required IReadOnlyList<(string Form, DateTime SavedAt)> Drafts { get; init; }

    public required IReadOnlyList<WorkTab> Tabs { get; init; }

    public required IReadOnlyList<UserPreference> Preferences { get; init; }

    /// <summary>What the person did, the newest first, and no more than <see cref="TakePersonalRecord.MostActions"/>.</summary>
    public required IReadOnlyList<PersonalAction> Actions { get; init; }
}
