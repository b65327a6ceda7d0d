using CooPortal.Operations.Accounts.Operators;

namespace CooPortal.Web.Features.Operators.Card;

public sealed record CardViewModel
{
    public required OperatorRow Row { get; init; }
}
