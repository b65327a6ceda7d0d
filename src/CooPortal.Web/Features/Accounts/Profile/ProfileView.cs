using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Identifiers;
using CooPortal.Operations.Accounts;
using CooPortal.Web.Infrastructure.Accounts;

namespace CooPortal.Web.Features.Accounts.Profile;

public sealed record ProfileView
{
    public required User User { get; init; }

    public required SignedInUser SignedIn { get; init; }

    public Enterprise? Enterprise { get; init; }

    public required IReadOnlyList<Session> Sessions { get; init; }

    public string MaskedIdNumber => IdNumber.TryParse(User.IdNumber, out var number) ? number.Masked : "";
}
