using CooPortal.Domain.Accounts;
using CooPortal.Domain.Identifiers;
using CooPortal.Operations.Accounts.Operators;
using CooPortal.Web.Infrastructure.Accounts;

namespace CooPortal.Web.Features.Operators.List;

public sealed record ListView
{
    public required SignedInUser SignedIn { get; init; }

    public required IReadOnlyList<OperatorRow> Rows { get; init; }

    /// <summary>Administrators are kept with the legal-person card, closed accounts not at all.</summary>
    public bool MayKeep(User user) => user.ClosedAt is null && (user.Role != UserRole.Administrator || SignedIn.IsLegalPerson);

    public static string StateOf(User user) => user.ClosedAt is not null ? "已注销" : user.IsDisabled ? "停用" : "启用";

    public static string Masked(User user) => IdNumber.TryParse(user.IdNumber, out var number) ? number.Masked : "";
}
