using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;

namespace CooPortal.Web.Features.Platform.Enterprises;

public sealed record DetailView
{
    public required EnterpriseLine Line { get; init; }

    /// <summary>The one in force, else the newest.</summary>
    public EnterpriseProfile? Profile { get; init; }

    public required IReadOnlyList<User> Users { get; init; }
}
